"""Servers that are out of order, whatever they answer; and those that have no site yet."""

from rotten.case import Case, answer, html, prose

PAGE = html("Storm damage at the northern quay")

CASES = (
    *(
        Case(f"fault-{code}", "server-error", f"{code}, each time", {"/a": html("Error", "<h1>Error</h1>", status=code)})
        for code in (500, 501, 502, 503, 504, 507, 508, 509, 520, 521, 522, 530)
    ),
    Case("fault-503-long", "server-error", "503, and to come back tomorrow", {"/a": html("Maintenance", "<h1>Maintenance</h1>", "Retry-After: 86400", status=503)}),
    Case("database-200", "server-error", "no database, with 200", {"/a": html("Database Error", "<h1>Error establishing a database connection</h1>")}),
    Case("database-text", "server-error", "no database, in plain words", {"/a": html("", "<p>Could not connect to the database server: Connection refused</p>")}),
    Case("database-php", "server-error", "an exception in place of the page", {"/a": html("", "<b>Fatal error</b>: Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /var/www/db.php:12")}),
    Case("database-de", "server-error", "no database, in German", {"/a": html("Datenbankfehler", "<h1>Fehler beim Aufbau einer Datenbankverbindung</h1>", language="de")}),
    Case("database-fr", "server-error", "no database, in French", {"/a": html("Erreur", "<p>Erreur lors de la connexion à la base de données</p>", language="fr")}),
    Case("maintenance-200", "server-error", "maintenance, with 200", {"/a": html("Scheduled maintenance", "<h1>We'll be back soon!</h1><p>Sorry for the inconvenience, we're performing some maintenance at the moment.</p>")}),
    Case("maintenance-de", "server-error", "in German", {"/a": html("Wartungsarbeiten", "<h1>Wartungsarbeiten</h1><p>Wir sind in Kürze wieder da.</p>", language="de")}),
    Case("maintenance-fr", "server-error", "in French", {"/a": html("Site en maintenance", "<p>Notre site est actuellement en maintenance.</p>", language="fr")}),
    Case("maintenance-es", "server-error", "in Spanish", {"/a": html("En mantenimiento", "<p>El sitio está en mantenimiento. Volveremos pronto.</p>", language="es")}),
    Case("maintenance-ru", "server-error", "in Russian", {"/a": html("Технические работы", "<p>На сайте ведутся технические работы.</p>", language="ru")}),
    Case("maintenance-ar", "server-error", "in Arabic", {"/a": html("الموقع تحت الصيانة", "<p>سنعود قريبا</p>", language="ar")}),
    Case("maintenance-zh", "server-error", "in Chinese", {"/a": html("网站维护中", "<p>网站正在维护,请稍后再试</p>", language="zh")}),
    Case("error-title", "server-error", "a bad gateway, with 200", {"/a": html("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>")}),
    Case("critical", "server-error", "a critical error, with 200", {"/a": html("Harbour", "<p>There has been a critical error on this website.</p>")}),
    Case("database-once", "live", "no database once, then the page", {"/a": [html("Database Error", "<h1>Error establishing a database connection</h1>"), PAGE]}, trap=True),
    Case("about-maintenance", "live", "news of maintenance at the harbour", {"/a": html("Maintenance of the northern quay begins", f"<h1>Maintenance of the northern quay begins</h1>{prose()}")}, trap=True),
    Case("about-databases", "live", "a question about such an error", {"/a": html("How to fix “Error establishing a database connection”", f"<h1>How to fix “Error establishing a database connection”</h1>{prose()}")}, trap=True),
    Case("nginx", "undecided", "nginx without a site", {"/a": html("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p>")}),
    Case("apache", "undecided", "Apache without a site", {"/a": html("Apache2 Ubuntu Default Page: It works", "<h1>Apache2 Ubuntu Default Page</h1><p>It works!</p><p>This is the default welcome page used to test the correct operation of the Apache2 server after installation on Ubuntu systems.</p>")}),
    Case("iis", "undecided", "IIS without a site", {"/a": html("IIS Windows Server", '<a href="http://go.microsoft.com"><img src="iisstart.png" alt="IIS"></a>')}),
    Case("empty", "undecided", "success without a byte", {"/a": answer("")}),
    Case("no-content", "undecided", "204", {"/a": b"HTTP/1.1 204 No Content\r\n\r\n"}),
)  # fmt: skip
