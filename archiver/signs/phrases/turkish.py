"""What Turkish pages say when they are not there; written as in wording.py."""

# ruff: noqa: E501, ISC004, RUF001  (a phrase goes over lines, in its own letters)

from archiver.signs.phrases.wording import Wording

TURKISH = Wording(
    language="tr",
    slots={
        "thing": "sayfa|sayfayı|sayfaya|sayfası|makale|makaleyi|haber|dosya|dosyayı|belge|içerik|"
        "içeriğe|içeriği|video|adres|kaynak|yazı|bağlantı|link|url|ilan|konu|gönderi",
        "the": "bu|böyle bir|ilgili|istenen|istenilen|istediğiniz|aranan",
        "wanted": "aradığınız|aradığın|istenen|talep (ettiğiniz|edilen)|istediğiniz|"
        "ulaşmak istediğiniz|ulaşmaya çalıştığınız|görüntülemek istediğiniz|girdiğiniz|"
        "açmak istediğiniz|bakmaya çalıştığınız|gitmek istediğiniz|"
        "erişmek istediğiniz|erişmeye çalıştığınız|aranan|görüntülenmek istenen",
        "not": "bulunamadı|bulunamıyor|bulunmuyor|bulunmamaktadır|mevcut değil|mevcut değildir|"
        "kullanılamıyor|yayında değil|silinmiş|silindi|kaldırılmış|kaldırıldı|"
        "kaldırılmıştır|silinmiştir|yayından kaldırıldı|yayından kaldırılmıştır|bulunamamıştır|"
        "görüntülenemiyor|artık (yok|mevcut değil|kullanılamıyor|yayında değil|bulunmuyor)",
    },
    missing=(
        "[üzgünüz] [<the>] [<wanted>] <thing> [ne yazık ki|maalesef|sunucuda|sitemizde] (<not>)",
        "[<the>] [<wanted>] <thing> (bulamadık|bulamıyoruz|ulaşılamıyor|ulaşılamadı)",
        "[<the>] [<wanted>] <thing> (silinmiş|kaldırılmış|taşınmış) olabilir",
        "böyle bir (sayfa|haber|içerik) (yok|bulunamadı|bulunmuyor|mevcut değil)",
        "(hiçbir şey|sonuç) bulunamadı",
        "bu adreste [artık] [hiçbir] [bir] (şey|sayfa|içerik|haber) (yok|bulunmuyor|kalmamış)",
        "[<the>] [<wanted>] <thing> (silinmiş|kaldırılmış|taşınmış) (ya da|veya) (adresi değişmiş|silinmiş|taşınmış|kaldırılmış) [olabilir]",
        "(burada|bu bağlantıda) [artık] bir şey yok",
    ),
    weak=(
        "bulunamadı",
        "hata 404",
        "404 hatası",
        "404 hata sayfası",
        "hata sayfası",
        "404 sayfası",
    ),
    fillers=(
        *("hata", "üzgünüz", "maalesef", "ups", "eyvah", "özür dileriz", "hay aksi", "hatası"),
        *("ne yazık ki", "ama", "hata kodu", "tüh", "bulunamadı", "opss", "pardon"),
    ),
    about=(
        *("nasıl", "neden", "niçin", "nedir", "kim", "ne zaman", "nerede", "tarihi", "hikayesi"),
        *("örnekleri", "ipuçları", "rehberi", "kayıp", "kaybolan", "roman", "şarkı", "film"),
        *("çözümü", "tasarımı", "hakkında"),
    ),
    mentions=(
        "bu adreste [böyle] [bir] (sayfa|içerik) (yok|bulunmuyor|bulunamadı|bulunmamaktadır)",
        "<wanted> (sayfa|haber|içerik|makale|dosya) [maalesef] (<not>|silinmiş|taşınmış|kaldırılmış|"
        "değiştirilmiş)",
        "(bu|aradığınız) (sayfa|içerik|haber) (artık (yok|mevcut değil)|yayından kaldırıl~)",
        "(sayfa|haber) (silinmiş|kaldırılmış|taşınmış) [veya|ya da] [_] olabilir",
        "(adresi|url'yi) (yanlış|hatalı) (yazmış|girmiş)",
        "(bağlantı|adres) (hatalı|geçersiz|yanlış|bozuk) [olabilir]",
    ),
    parked=(
        "bu (alan adı|domain) [@] (satılık|satılıktır|satılıyor|satıştadır|satışta|satışa sunulmuştur|"
        "park edilmiştir|park edilmiş)",
        "bu (alan adını|domaini|domain'i) satın al~",
        "(bu alan adının|alan adının) süresi (dolmuştur|doldu|dolmuş)",
    ),
)
