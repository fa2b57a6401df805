"""The words in which walls speak: Turkish."""

# ruff: noqa: E501  (a row is a kind of words, in its own letters)

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "tr": {
        "enter": "giris yap~|oturum ac~|uye ol~|kayit ol~|kayitli|hesap|hesabi~",
        "user": "kullanici ad~|e-posta|uye numara~",
        "secret": "sifre~|parola~",
        "who": "uye~|kayitli|personel~|ogrenci~|misafir~|kullanicilar~",
        "only": "yalnizca|sadece|ozel~|yetkiniz yok|acik~|sinirli",
        "permit": "yetkiniz|izniniz",
        "pay": "abone~|abonelik~|premium",
        "buy": "satin al~|ucretli|odeme~",
        "goods": "sepet~|kargo|teslimat|stok~|garanti",
        "read": "okuma~|oku~|gormek|goruntule~|eris~|indirmek|devam~|acmak|girmek|gezin~|kullanmak|gorebilir|gorun~",
        "thing": "sayfa~|makale~|yazi~|icerig~|icerik|bolum~|haber~|metni|metin|dosya~|belge~|konu~|arastirma~|forum~|resimler~|ekler~|baglantilar~",
        "things": "makale~|yazi~|haber~|icerik~",
        "need": "icin|gerek~|once|yalnizca|sadece|lazim|olun|ihtiyac~",
        "free": "ucretsiz|bedava",
        "count": "doldu|kaldi|limit~|hakki~|son|bitti|kalan",
        "full": "bu|tam|devam~|tamami~|kalan",
        "all": "tum yazi~|tum icerik~|butun yazi~|sinirsiz",
        "cookie": "cerez~|onay~|izin~",
        "accept": "kabul~|izin~|onay~|reddet~",
        "must": "gerek~|ihtiyac~|zorunda~|once|lutfen|devam etmek icin|vermelisiniz|etmelisiniz",
        "old": "18|resit|yetiskin~|yas~",
        "birth": "dogum tarih~",
        "asked": "musunuz|misiniz|olmali~|dogrula~|onayla~|barindir~|icerir|gir",
        "robot": "robot~|insan|captcha|bulmaca~|kutuyu|kutucug~",
        "signs": "karakter~|harf~|kodu",
        "image": "resim~|resmi~|gorsel~",
        "type": "yazin|girin|yaz",
        "prove": "dogrula~|kanitla~|isaretle~|yazin~|yaz|coz~|tikla~|sec~|yanitla~|goster~",
        "traffic": "trafik|trafig~|istek~|ip|ip adres~|tarayici~|ag~|baglanti~",
        "odd": "olagan disi|supheli|otomatik|cok fazla|engellen~|kontrol|denetle~",
        "here": "bu|siz~|adresiniz~|site|siteye",
        "barred": "engellen~|kapat~|kullanilam~|gosteremiyor~|erisilem~|yasak~|kisitl~",
        "order": "mahkeme~|karar~|makam~|yasal|kanun~|hukuk~|yetkili|savcilik~",
        "country": "ulkenizde|bolgenizde|bulundugunuz|konumunuzda",
        "domain": "alan ad~|domain",
        "idle": "satilik~|suresi doldu|suresi dol~|park edil~|satin al~|yenile~|teklif~|askiya~",
        "host": "hesap|hesab~|site|sitesi|barindirma",
        "off": "askiya~|odeme yapilma~|odenme~|kapatil~|durdurul~",
        "provider": "barindirma|saglayici~|odeme yapilma~|hosting",
        "server": "sunucu~|hosting",
        "stands": "calisiyor|varsayilan sayfa~|basariyla kuruldu",
        "but": "bulten~|yorum~|cevapla~|podcast~|kanal~|takip|sepet~|ara",
    },
}  # fmt: skip
"""By language and by kind."""
