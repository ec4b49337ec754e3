"""Everyday words that tell what a line is, as data: labels, honorifics, countries, cities."""

# ruff: noqa: E501  (tables are read by their rows)

from pressdesk.base.text import fold

# Words that only introduce a number or an address.
LABELS = """
担当|担当者|ウェブサイト|网站|網站|网址|웹사이트|연락처|홈페이지|ホームページ|telepon|hp|surel|no. hp|laman|situs web|điện thoại|functie|functies|fonction|funktion|funktionen|role|cargo|ruolo|position|stanowisko|funkcja|befattning|должность|役職|puesto|job title|função
tlm|tfno|tlf|tel|tél|telephone|téléphone|telefon|telefono|teléfono|telefone|telefoon|phone|ph|t|m|p|f|e|c|w|d|o|mob|mobile|mobil|mobiel|móvil
cell|cellulare|celular|telemóvel|gsm|handy|portable|fax|telefax|telefaks|faks|email|e-mail|e mail|mail|courriel|mél|mel|correo
correo electrónico|correo electronico|e-post|epost|sähköposti|s-posti|web|website|site|site web|internet|url|homepage|twitter|x
facebook|linkedin|instagram|tlf|tlfn|tfn|puh|puhelin|at|on|via|by|call|or|and|und|oder|et|ou|y|i|en|of|unter|per|under|po|direct
office|desk|work|ext|poste|durchwahl|или|и|телефон|тел|моб|эл|почта|эл. почта|e-mailadres|пошта|ел|τηλ|τηλέφωνο|κιν|κινητό|eposta
e-posta|メール|電話|電話番号|邮箱|电邮|电子邮件|電郵|电话|이메일|전화|메일|هاتف|الهاتف|البريد الإلكتروني|بريد إلكتروني|تليفون|جوال|mailto|please|contact|skype
whatsapp|landline|tel/fax|posta elettronica|correu|adresse e-mail|adresse électronique|e-mail-adresse|sím|tel. kom|kom|adres e-mail
email address|cep|mobiltelefon|matkapuhelin|téléphone portable|switchboard|hotline|switch|mobitel|telefonszám|e-mail cím
телефон/факс|факс|address|direct line|adresse|adresa|indirizzo|dirección|endereço|adres|name|nom|company|organisation|organization
firma|entreprise|empresa|azienda|bedrijf|nombre|nome|naam|title|phone number|vizsgálat|on the number
"""

# Labels of contacts that are everyday words as well: they need a colon, or to stand alone.
EVERYDAY = """
담당|담당자|문의|연락처
interviews|entrevistas|hubungi|vragen|auskunft|kontakter|kontakta|informes|upplysningar|further details|henvendelser|kontak|assessoria|informasi lebih lanjut|dodatkowe informacje|blizsi informace|viac informacii|dalsie informacie|informacoes adicionais|mais detalhes|mayor informacion|mayores informes|media office|media queries|press queries|persinformatie|voor vragen|comunicacao e imprensa
media|press|source|enquiries|inquiries|pers|prensa|imprensa|informazioni|kontakt|contact|contacts|contacto|contato|contatto
contatti|more information|further information|for more information|for further information|meer informatie|voor meer informatie
mehr informationen|weitere informationen|fur weitere informationen|mas informacion|para mas informacion|mais informacoes
para mais informacoes|per informazioni|per ulteriori informazioni|per maggiori informazioni|renseignements|contact us|contactar
contattare|pour plus d'informations|pour plus d'information|pour en savoir plus|for additional information|for further details
for more details|lisatietoja|wiecej informacji|mer information|for mer information|mere information|investor relations
for the press|press room|pressestelle|ufficio stampa|gabinete de prensa|press office|media relations|newsroom|press centre
out of hours|коnтакт|контакт|контакты|πληροφοριες|iletisim|for media|for interviews|media team|press team
"""

# Countries, and the states of the United States and Canada.
COUNTRIES = """
united states|united states of america|россия|украина|україна|беларусь|中国|日本|england and wales|usa|us|u.s.a|united kingdom|uk|england|scotland|wales|ireland|canada|australia|new zealand|germany|deutschland|france
spain|espana|italy|italia|netherlands|nederland|belgium|belgique|belgie|portugal|brazil|brasil|switzerland|schweiz|suisse|austria
osterreich|poland|polska|sweden|sverige|norway|norge|denmark|danmark|finland|suomi|india|china|japan|singapore|mexico|argentina
chile|colombia|south africa|nigeria|kenya|israel|turkey|turkiye|greece|luxembourg|alabama|alaska|arizona|arkansas|california
colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland
massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york
north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont
virginia|west virginia|wisconsin|wyoming|ontario|quebec|british columbia|alberta|al|ak|az|ar|ca|co|ct|de|fl|ga|hi|ia|id|il|in|ks|ky
la|ma|md|me|mi|mn|mo|ms|mt|nc|nd|ne|nh|nj|nm|nv|ny|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|va|vt|wa|wi|wv|wy|dc|d.c|on|bc|qc
"""

# What stands before a name: Mr, Frau, Dott. …
HONORIFICS = """
mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|hon|sen|rep|gov|gen|col|maj|capt|lt|sgt|m|mme|mlle|me|monsieur|madame
frau|herr|hr|fr|pd|privdoz|univprof|dipl|ing|mag|sr|sra|srta|don|dona|d|dna|dott|dottssa|avv|sig|sigra|dhr|mevr|mw|drs|ir|pan|pani|inz|mgr|bc|phdr|rndr
judr|κ|κα|г|г-н|г-жа|пан|пані
"""

# The small words inside names.
PARTICLES = """
de|da|do|dos|das|del|della|di|van|von|der|den|ter|ten|te|zu|zum|zur|af|av|la|le|el|al|bin|ibn|ben|y|e|du|des|d|o'|mc|mac|san|st|abu
bint|abd|und|ap
"""

# Cities that newswires name without their state or country.
CITIES = """
washington|new york|los angeles|chicago|houston|dallas|boston|atlanta|miami|denver|seattle|philadelphia|san francisco|san diego
las vegas|london|paris|berlin|madrid|rome|roma|brussels|bruxelles|brussel|geneva|geneve|genf|vienna|wien|zurich|munich|munchen
hamburg|frankfurt|koln|amsterdam|den haag|the hague|rotterdam|lisbon|lisboa|porto|dublin|edinburgh|cardiff|belfast|manchester|oslo
stockholm|copenhagen|kobenhavn|helsinki|warsaw|warszawa|prague|praha|budapest|bucharest|bucuresti|athens|αθηνα|moscow|москва|kyiv
київ|киев|istanbul|ankara|barcelona|milano|milan|torino|tokyo|东京|北京|beijing|shanghai|seoul|서울|hong kong|singapore|sydney|melbourne
canberra|toronto|montreal|ottawa|vancouver|mexico city|ciudad de mexico|sao paulo|rio de janeiro|brasilia|buenos aires|santiago
bogota|lima|toulouse|lyon|marseille|strasbourg|kourou|bonn|stuttgart|cape canaveral|kennedy space center|nairobi|cairo|johannesburg
dubai|new delhi|mumbai|bangalore|tel aviv|jerusalem|luxembourg|monaco|bern|united nations
"""


def known(table: str) -> frozenset[str]:
    """Return the folded words of a table; rows by line, words by "|"."""
    return frozenset(fold(word) for word in table.replace("\n", "|").split("|") if word.strip())
