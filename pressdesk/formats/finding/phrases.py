"""The set phrases of releases in the languages of our world, as data, and how to look for them.

Rows are separated by lines and phrases by "|"; all are compared folded. The rows of one table
need no order: a phrase is known whatever language the text is in, since offices mix them.
"""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
import unicodedata
from functools import cache

from pressdesk.base.text import fold

MARK = """
press release|news release|media release|press statement|media statement|press notice|press information|press info|press bulletin|media advisory|media alert|press advisory|news advisory|media note|press note|news bulletin|press communique|joint press release|joint statement|national press release|press room|press releases|news releases|media releases|newsroom|news room|news|photo release|news from|statement|media information|information for the press|for release|for publication|draft press release
communique de presse|communique|communique conjoint|dossier de presse|note de presse|information presse|info presse|note aux redactions|invitation presse|invitation a la presse|avis aux medias|communique aux medias|alerte presse|espace presse|point presse
pressemitteilung|presseinformation|presseinfo|medienmitteilung|medieninformation|presseaussendung|presseerklarung|pressenotiz|presseaussendung|pressemeldung|medienmeldung|pressetext|presseeinladung|gemeinsame pressemitteilung|presse-information|presse-mitteilung
nota de prensa|comunicado de prensa|comunicado|comunicado conjunto|boletin de prensa|gacetilla de prensa|informacion de prensa|nota informativa|sala de prensa|convocatoria de prensa
comunicato stampa|comunicato|comunicato congiunto|nota stampa|comunicato alla stampa|sala stampa|invito stampa
persbericht|persmededeling|perscommunique|persmap|persuitnodiging|nieuwsbericht|gezamenlijk persbericht
comunicado de imprensa|comunicado a imprensa|nota a imprensa|nota de imprensa|press-release|sugestao de pauta|sala de imprensa|release
nota de premsa|comunicat de premsa|nota de prensa
informacja prasowa|komunikat prasowy|komunikat|oswiadczenie prasowe
pressmeddelande|pressinformation|pressinbjudan|pressmeddelelse|pressemeddelelse|pressemelding|pressemelding|nyhet|pressnotis
lehdistotiedote|tiedote|mediatiedote|lehdistokutsu|pressitiedote
tiskova zprava|tlacova sprava|tiskove prohlaseni|tiskova informace
comunicat de presa|comunicat|declaratie de presa
sajtokozlemeny|kozlemeny|sajtomeghivo|sajtoanyag
δελτιο τυπου|ανακοινωση|ανακοινωση τυπου
пресс-релиз|пресс релиз|сообщение для прессы|информационное сообщение|пресрелиз
пресреліз|прес-реліз|повідомлення для преси|прес-релиз|прессъобщение|съобщение за медиите
basin bulteni|basin aciklamasi|basin duyurusu
プレスリリース|ニュースリリース|報道発表|報道関係者各位|報道資料|新闻稿|新聞稿|新闻通稿|新闻公报|보도자료|보도 자료|언론보도자료
بيان صحفي|بيان صحافي|خبر صحفي|نشرة صحفية|بلاغ صحفي
priopcenje za javnost|priopcenje|saopstenje za javnost|sporocilo za javnost|sporocilo za medije|pressiteade|preses relize|pranesimas spaudai|siaran pers|thong cao bao chi|הודעה לעיתונות
"""

IMMEDIATE = """
for immediate release|for immediate publication|immediate release|for immediate use|for immediate distribution|release immediately|for release immediately|for immediate broadcast|available for immediate release
pour diffusion immediate|pour publication immediate|diffusion immediate|a diffuser immediatement|pour parution immediate
zur sofortigen veroffentlichung|sofort zur veroffentlichung|zur sofortigen freigabe|sofortfreigabe|ab sofort frei|zur freien veroffentlichung|sperrfrist: keine|sperrfrist keine|keine sperrfrist
para su publicacion inmediata|para publicacion inmediata|para difusion inmediata|publicacion inmediata|difusion inmediata|para divulgacion inmediata|para su difusion inmediata
per la pubblicazione immediata|per pubblicazione immediata|per diffusione immediata|per rilascio immediato|diffusione immediata|per uscita immediata|da pubblicare immediatamente|pubblicazione immediata
voor onmiddellijke publicatie|voor directe publicatie|voor onmiddellijke vrijgave|per direct te publiceren|voor onmiddellijke verspreiding|per direct vrij voor publicatie
para divulgacao imediata|para publicacao imediata|divulgacao imediata|publicacao imediata|para difusao imediata
per a difusio immediata|per a publicacio immediata|difusio immediata
do natychmiastowej publikacji|do natychmiastowego rozpowszechnienia
for omedelbar publicering|till omedelbar publicering|til umiddelbar offentliggorelse|til umiddelbar frigivelse|til omgaende offentliggorelse|for umiddelbar publisering|for omedelbar spridning
vapaa julkaistavaksi heti|julkaisuvapaa heti|julkaistavissa heti|valittomasti julkaistavissa
k okamzitemu zverejneni|pro okamzite zverejneni|k okamzitemu vydani
pentru difuzare imediata|pentru publicare imediata|azonnal kozolheto|azonnali kozlesre
για αμεση δημοσιευση|αμεση δημοσιευση|для немедленной публикации|для немедленного опубликования|для негайної публікації|до негайної публікації
hemen yayinlanmak uzere|derhal yayinlanmak uzere|即日解禁|即時発表|即时发布|供即时发布|即時發佈|즉시 보도|즉시 배포|للنشر الفوري|للنشر فورا
"""

CONTACT = """
담당|담당자|문의|문의처|연락처|언론 문의|취재 문의|홍보 담당
報道関係のお問い合わせ|報道関係のお問い合わせ先|本件に関するお問い合わせ|本リリースに関するお問い合わせ|報道関係者からのお問い合わせ|報道に関するお問い合わせ|広報担当|取材のお申し込み|取材・お問い合わせ先
kontak pers|kontak|informasi lebih lanjut|untuk informasi lebih lanjut|hubungan media|kontak humas|untuk keterangan lebih lanjut|kontak person|kontak media massa
basin iletisimi
kontaktinfo|henvendelser|sporsmal kan rettes til|for sporsmal|kontakt for media|kontakt for presse|pressehenvendelser|mediekontakter
upplysningar|upplysningar lamnas av|presskontakt och mer information|kontaktuppgifter till presstjansten
mediayhteydet|lisatiedot medialle|lehdistopalvelu|yhteystiedot medialle
dodatkowe informacje|informacji udziela|zespol prasowy|kontakt do mediow
kontakty pre media|blizsi informace|pro dalsi informace|dalsie informacie|viac informacii|tlacove oddelenie|kontaktna osoba
sajtokontakt|sajtoinformacio
relatii cu presa
контакты пресс-службы|контакт для преси|контакт для змі
υπευθυνος επικοινωνιας|πληροφοριες για τον τυπο|για πληροφοριες
contactes de premsa|contacte mitjans
prentsa kontaktua|harremanetarako|informazio gehiago|kontakt za novinare|за медије|контакт за медије|dodatne informacije za medije
media enquiries to|for press information|media and communications|for all media enquiries|for all press enquiries|for media enquiries only|media office|available for interview|interview opportunities|for further information and interviews|notes and contacts|for media queries|media queries|press queries|for press queries|for photos and interviews|to request an interview|general enquiries for media
votre interlocuteur|vos interlocuteurs|interlocuteur presse|contacts presse et scientifiques|contact journalistes|contacts chercheuses|contact relations presse|contact agence|demandes medias|renseignements pour les medias|information pour les medias|pour obtenir plus d'information|confirmation de presence
ihre ansprechpartnerinnen und ansprechpartner|kontakt fur presseanfragen|kontakt fur medienanfragen|presse-ansprechpartner|presseruckfragen|medienruckfragen|kontakt fur medienschaffende|auskunfte erteilt|auskunfte erteilen|fur auskunfte|adresse fur ruckfragen|auskunft erteilt|wissenschaftliche ansprechpartnerin|wissenschaftlicher ansprechpartner|fachlicher ansprechpartner|fachliche ansprechpartnerin|fachkontakt|presse- und offentlichkeitsarbeit|v.i.s.d.p|ruckfragen bitte an|ruckfragen fur journalisten|kontakte fur medien
para mas informacion y entrevistas|gestion de entrevistas|entrevistas|contactos para medios de comunicacion|prensa y comunicacion|area de prensa|area de comunicacion|unidad de comunicacion|contacto para periodistas|mayor informacion|mayores informes
per interviste|contatti per i giornalisti|relazioni esterne|segreteria stampa|referente stampa|ufficio comunicazione
persinformatie|voor vragen|contact voor journalisten|contactpersoon media|interviewverzoeken|voor interviews|voor vragen en interviews|contact voor redacties
para entrevistas|pedidos de entrevista|solicitacoes de imprensa|informacoes adicionais|mais detalhes|assessoria|contatos da assessoria|contacto para jornalistas|gabinete de relacoes publicas
press and media enquiries|further details|interviews|entrevistas|hubungi|vragen|auskunft|kontakter|comunicacao e imprensa|kontakta|informes|press enquiries to
fragor besvaras av|fragor|vid fragor|for fragor|vid fragor kontakta|sporsmal|informacje kontaktowe|osoba do kontaktu|informacje dla mediow|dalsi informace|informatii de contact|date de contact|informacion de contacto|iletisim bilgileri|irtibat bilgileri|πληροφοριες επικοινωνιας|στοιχεια επικοινωνιας|контактная информация|контактні дані|informacoes de contato|informacoes para a imprensa|contactgegevens|perscontacten|kontaktoplysninger|kontaktinformasjon|yhteystiedot|连络方式|联系方式|联系信息|聯絡資訊|連絡先|thong tin lien he|informasi kontak|معلومات الاتصال|اطلاعات تماس
contact|contacts|media contact|media contacts|press contact|press contacts|contact information|contact info|contact details|media enquiries|media inquiries|media inquiry|media enquiry|press enquiries|press inquiries|media relations|media relations contact|media relations contacts|press office|press office contact|press office contacts|media contact information|press contact information|for media enquiries|for media inquiries|for press enquiries|for press inquiries|for the press|pr contact|pr contacts|company contact|investor contact|investor contacts|investor relations|corporate contact|agency contact|news media contact|news media contacts|contact person|contact persons|editorial contact|editorial contacts|contact for media|contacts for media|contacts for the media|contact for journalists|contact for the press|for further information|for more information|for additional information|further information|more information|for further details|for more details|media and press contact|press and media contact|media team|press team|media desk|how to contact us|how to contact|get in touch|contact name|media contact details|general media enquiries|for interviews|interview requests|to arrange an interview|press centre|public relations contact|communications contact|science contact|science contacts|scientific contact|technical contact|your contact|main contact|contact us|media|media/press contact|press/media contact|for media information|enquiries|inquiries|press|for media
contact presse|contacts presse|comment nous contacter|nous contacter|contactez-nous|contact media|contacts medias|contact medias|contact press|relations presse|relation presse|service de presse|service presse|bureau de presse|contact presse et medias|contacts presse et medias|relations medias|relations avec la presse|relations avec les medias|contact communication|vos contacts presse|votre contact presse|vos contacts|votre contact|pour plus d'informations|pour plus d'information|pour en savoir plus|pour tout renseignement|renseignements|informations complementaires|information complementaire|contacts de presse|contact de presse|information et contact|informations et contacts|personne a contacter|personnes a contacter|contact scientifique|contacts scientifiques|contacts chercheurs|contact chercheur|service communication|contacts investisseurs|relations investisseurs|coordonnees|pour toute information|demandes d'entrevue|pour les medias|renseignements aux medias
pressekontakt|pressekontakte|so erreichen sie uns|presse-kontakt|kontakt fur die presse|kontakt fur medien|medienkontakt|medienkontakte|kontakt presse|kontakt medien|kontakt|kontakte|kontaktdaten|kontaktinformationen|kontakt-information|kontakt-informationen|kontaktinformation|ansprechpartner|ansprechpartnerin|ansprechpartnerinnen|ansprechpartner fur die presse|ansprechpartner fur medien|ansprechpartner presse|ansprechpartner*in|ihr ansprechpartner|ihre ansprechpartner|ihre kontakte|ihr kontakt|ihre ansprechpartnerin|ihr pressekontakt|pressestelle|presseabteilung|presseburo|ruckfragen|ruckfragen an|bei ruckfragen|fur ruckfragen|ruckfragehinweis|ruckfragen & kontakt|presseanfragen|medienanfragen|weitere informationen|weitere auskunfte|auskunfte|medienstelle|fur weitere informationen|kontakt fur ruckfragen|kontakt fur journalisten|wissenschaftlicher kontakt|wissenschaftliche ansprechpartner|kontakt zur redaktion|rueckfragen|kontaktperson|pressekontakt und ansprechpartner|pressebetreuung|redaktionskontakt
contacto|contactos|como contactar|como contactarnos|contacte con nosotros|contactenos|contacto de prensa|contactos de prensa|contacto para prensa|contacto para la prensa|contacto para medios|contacto para los medios|contacto prensa|contacto medios|contacto con medios|contacto de medios|gabinete de prensa|oficina de prensa|departamento de prensa|informacion de contacto|datos de contacto|para mas informacion|mas informacion|para informacion adicional|contacto con la prensa|persona de contacto|atencion a medios|relaciones con los medios|para medios|contactos para medios|contacto de comunicacion|departamento de comunicacion|dpto. de comunicacion|comunicacion y prensa|prensa|solicitud de entrevistas|contactos para prensa|contactos para la prensa
contatto|contatti|come contattarci|contattaci|contattateci|contatti stampa|contatto stampa|contatti per la stampa|contatto per la stampa|contatti media|ufficio stampa|ufficio stampa e comunicazione|contatti ufficio stampa|informazioni di contatto|informazioni sui contatti|informazioni per i contatti|contatti per i media|per informazioni|per ulteriori informazioni|per maggiori informazioni|info e contatti|informazioni e contatti|informazioni per la stampa|per la stampa|relazioni con i media|media relation|per contatti|informazioni|recapiti|rapporti con la stampa|contattare
perscontact|perscontacten|contact opnemen|neem contact op|contact voor de pers|contact pers|contactpersoon|contactpersonen|contactgegevens|contactinformatie|voor meer informatie|meer informatie|nadere informatie|noot voor de redactie, niet voor publicatie|persvoorlichting|persdienst|perswoordvoering|woordvoering|voor persvragen|persvragen|contactpersoon voor de pers|voor nadere informatie|contact voor media|mediacontact|pers|informatie voor de pers
contato|contatos|como entrar em contato|fale conosco|contacte-nos|contacto|contactos|contato para imprensa|contatos para imprensa|contato com a imprensa|contato de imprensa|contatos de imprensa|contacto de imprensa|contactos de imprensa|contacto para a imprensa|contactos para a imprensa|contatos para a imprensa|assessoria de imprensa|assessoria de comunicacao|gabinete de imprensa|gabinete de comunicacao|informacoes para a imprensa|informacoes para imprensa|informacoes a imprensa|informacoes de contato|informacao de contato|informacoes de contacto|informacao de contacto|para mais informacoes|mais informacoes|para mais informacao|mais informacao|atendimento a imprensa|contatos para a midia|imprensa|contato da imprensa
contacte|contactes|contacte de premsa|contacte premsa|gabinet de premsa|oficina de premsa|per a mes informacio|mes informacio|departament de premsa|contacte per a mitjans
kontakt dla mediow|kontakt dla prasy|kontakt prasowy|osoba do kontaktu|biuro prasowe|wiecej informacji|dodatkowych informacji udziela|dodatkowych informacji udzielaja|kontakt z mediami|informacje kontaktowe|dane kontaktowe|osoby do kontaktu|kontakt dla dziennikarzy
presskontakt|presskontakter|kontaktperson|kontaktpersoner|kontaktuppgifter|kontaktinformation|for mer information|for mer information, kontakta|mer information|for ytterligare information|ytterligare information|mediakontakt|for ytterligare information, kontakta|pressjour|presstjanst|for mer information, vanligen kontakta
pressekontakt|pressekontakter|kontaktoplysninger|yderligere oplysninger|for yderligere information|for yderligere oplysninger|mere information|flere oplysninger|mediekontakt|for mere information|yderligere information|kontaktinformasjon|for mer informasjon|mer informasjon|ytterligere informasjon|for ytterligere informasjon|for flere opplysninger|pressetelefon|pressevakt
lisatietoja|lisatietoja antaa|lisatietoja antavat|lisatiedot|yhteystiedot|mediayhteydenotot|yhteydenotot|yhteyshenkilo|yhteyshenkilot|lehdiston yhteydenotot|medialle|haastattelupyynnot|mediapalvelu|lisatietoja medialle
kontakt pro media|kontakty pro media|kontakty|kontaktni osoba|kontakt pro novinare|tiskove oddeleni|pro vice informaci|vice informaci|dalsi informace|kontaktni udaje|kontakt pre media
contact presa|contacte presa|persoana de contact|persoane de contact|pentru mai multe informatii|pentru informatii suplimentare|informatii suplimentare|birou de presa|biroul de presa|date de contact|contact media
sajtokapcsolat|sajtokapcsolatok|kapcsolat|elerhetoseg|elerhetosegek|tovabbi informacio|tovabbi informaciok|sajtoosztaly|sajtoiroda|kapcsolattarto|bovebb informacio
επικοινωνια|στοιχεια επικοινωνιας|επικοινωνια τυπου|γραφειο τυπου|για περισσοτερες πληροφοριες|πληροφοριες|για τα μεσα ενημερωσης|περισσοτερες πληροφοριες
контакты|контакт|контакты для прессы|контакты для сми|контакт для прессы|контакт для сми|контактное лицо|контактная информация|пресс-служба|пресс-центр|дополнительная информация|за дополнительной информацией|для сми|за дополнительной информацией обращайтесь|контактные данные|контакти|контакти для преси|контакти для змі|контакти для медіа|контактна особа|контактна інформація|прес-служба|додаткова інформація|за додатковою інформацією|для преси|пресслужба|за контакти|за повече информация
iletisim|basin iletisim|medya iletisim|basin irtibat|irtibat|detayli bilgi icin|daha fazla bilgi icin|bilgi icin|iletisim bilgileri|basin ofisi|medya iliskileri
報道関係者お問い合わせ先|お問い合わせ先|本件に関するお問い合わせ先|お問い合わせ|問い合わせ先|報道機関からのお問い合わせ先|連絡先|本件に関する報道関係者からのお問い合わせ先|メディアお問い合わせ先|取材に関するお問い合わせ|媒体联系人|媒体联系|新闻联系人|联系人|联系方式|联络人|聯絡人|媒體聯絡人|媒體聯絡|新聞聯絡人|联系我们|媒体垂询|문의|문의처|언론 문의|담당자|보도 문의|연락처|언론 담당|미디어 문의
للاتصال|للتواصل|جهة الاتصال|جهات الاتصال|الاتصال|للاستفسارات الصحفية|للمزيد من المعلومات|لمزيد من المعلومات|للاستفسارات الاعلامية|الاتصال الاعلامي|للتواصل الاعلامي|التواصل|مسؤول الاتصال|معلومات الاتصال|לפרטים נוספים|איש קשר
kontakt za medije|kontakt osoba|za vise informacija|dodatne informacije|vec informacij|pressikontakt|lisainfo|kontaktpersona|papildu informacija|kontaktinis asmuo|daugiau informacijos|kontak media|narahubung|lien he bao chi|lien he
"""

NOTES = """
notes to editors|note to editors|notes to editor|note to editor|notes for editors|editors notes|editor's note|editor's notes|editors' notes|editors' note|notes for the editor|note for editors|notes to the editor|note to media|notes to media|notes for journalists|note to journalists|notes|background notes|background information|notes for newsdesks|media notes|note to correspondents|note to news editors|about this release|background
notes aux redactions|note aux redactions|notes a l'attention des redactions|note a la redaction|notes a la redaction|note aux editeurs|notes aux redacteurs|note aux redacteurs|notes pour les redactions|notes aux journalistes|note aux journalistes|note a l'intention des redacteurs|informations complementaires pour les redactions|documents d'information|note
hinweise fur redaktionen|hinweis fur redaktionen|hinweise fur die redaktion|hinweis fur die redaktion|hinweis an die redaktion|hinweise an die redaktion|hinweis an die redaktionen|anmerkung fur die redaktion|anmerkungen fur die redaktion|anmerkungen fur redaktionen|hintergrundinformationen|hintergrund|redaktioneller hinweis|redaktionelle hinweise|zusatzinformationen|anmerkungen|hinweis fur journalisten|hinweise fur journalisten
nota a los editores|notas a los editores|nota para los editores|notas para los editores|notas para editores|nota para editores|nota a la redaccion|notas a la redaccion|nota para la redaccion|notas para la prensa|notas al editor|nota al editor|notas para los periodistas|nota a los redactores|notas para redactores|notas
note per la redazione|nota per la redazione|note per le redazioni|nota per le redazioni|note per i giornalisti|nota per i giornalisti|note redazionali|nota redazionale|note per gli editori|note agli editori|note per i redattori|note per la stampa|nota per la stampa
noot voor de redactie|noot voor redactie|noten voor de redactie|noot aan de redactie|voor de redactie|noot voor redacties|noten voor redacties|niet voor publicatie|aan de redactie|opmerkingen voor de redactie|achtergrondinformatie
nota aos editores|notas aos editores|nota para os editores|notas para os editores|notas para editores|nota a redacao|notas a redacao|nota do editor|notas do editor|notas para redacao|nota aos redatores|nota para a redacao|notas para a imprensa|notas a redaccao
notes als editors|notes per als editors|notes per a la redaccio|nota a la redaccio|uwagi dla redakcji|informacje dla redakcji|nota dla redakcji|uwaga dla redakcji|noteringar till redaktionen|till redaktionen|notera for redaktionen|information till redaktionen|noter til redaktionen|note til redaktionen|til redaktionen|notat til redaktorer|til redaksjonen|merknad til redaksjonen|merknader til redaktorer|huomautus toimitukselle|huomautukset toimittajille|tietoa toimituksille|tiedoksi toimituksille|huomautuksia toimituksille|poznamky pro redakci|poznamka pro redakci|poznamky pro editory|poznamky|note pentru redactie|nota pentru redactie|note pentru editori|note catre redactori|szerkesztoi megjegyzes|megjegyzes a szerkesztoknek|megjegyzesek a szerkesztoknek|megjegyzesek szerkesztoknek|szerkesztoknek
σημειωση προς συντακτες|σημειωσεις προς συντακτες|σημειωσεις για τους συντακτες|примечание для редакторов|примечания для редакторов|примечания для редакций|примечание для редакции|справка|к сведению редакций|примечания|примітка для редакторів|примітки для редакторів|примітки для редакцій|довідка|editorlere not|editore not|editorlere notlar|編集者への注記|編集部注|备注|编者注|編者按|编辑注|참고사항|편집자 주|편집자주|ملاحظات للمحررين|ملاحظة للمحررين|ملاحظات إلى المحررين|ملاحظة الى المحررين
"""

# What "About <the sender>" begins with; the name follows on the same line or nothing does.
ABOUT = """
about|about us|about the company|about the authors|who we are|boilerplate|more about|company profile|corporate profile
a propos|a propos de|a propos du|a propos des|a propos d'|au sujet de|au sujet du|a propos de nous|qui sommes-nous|presentation de|en bref|sur
uber|uber uns|uber das|uber die|uber den|ueber|zum unternehmen|uber das unternehmen|unternehmensprofil|firmenprofil|firmenportrait|unternehmensportrait|zur person|kurzportrait|das unternehmen|informationen uber|hintergrund zu
acerca de|acerca del|sobre|sobre el|sobre la|sobre los|sobre nosotros|quienes somos|acerca de nosotros
informazioni su|informazioni sul|informazioni sulla|informazioni sull'|chi siamo|chi e|profilo|profilo aziendale|a proposito di|riguardo a|l'azienda|su|cos'e|informazioni riguardo a
over|over ons|over de|over het|wie zijn wij|profiel
sobre o|sobre a|sobre os|sobre as|quem somos|sobre nos|acerca da|acerca do|perfil
quant a|sobre nosaltres|qui som|sobre l'
o|o nas|o firmie|o spolce|informacje o|o fundacji|kilka slow o
om|om oss|fakta om|om os|om foretaget|om selskapet|om virksomheden
tietoa|tietoja|meista|tietoa meista|lyhyesti
o spolecnosti|o nas|o firme|o projektu|despre|despre noi|despre companie|rolunk|a cegrol
σχετικα με|σχετικα με την|σχετικα με το|σχετικα με τον|λιγα λογια για|о компании|о нас|об организации|об агентстве|о фонде|о проекте|про компанію|про нас|про організацію|про агентство|про проєкт|про проект|hakkinda|hakkimizda|biz kimiz
について|会社概要|企業情報|关于|關於|关于我们|회사 소개|에 대하여|نبذة عن|حول|عن الشركة|من نحن|o nama|o kompaniji|o podjetju|tentang|ve chung toi|אודות
"""

# Endings that some languages put after the name: "Avaruuskeskuksesta", "X hakkında", "Xについて".
ABOUT_END = "hakkında|hakkında bilgi|について|とは|소개|에 대하여|에 대해|lyhyesti|in brief|at a glance|auf einen blick|kurz und bündig|en bref|ról|ről|概要"

# How a letter ends above the name of who wrote it.
REGARDS = """
kind regards|best regards|regards|with kind regards|yours sincerely|yours faithfully|sincerely|mit freundlichen grussen|freundliche grusse|viele grusse|beste grusse|cordialement|bien cordialement|bien a vous|meilleures salutations|saludos|un saludo|saludos cordiales|atentamente|cordiali saluti|distinti saluti|un cordiale saluto|met vriendelijke groet|met vriendelijke groeten|vriendelijke groeten|atenciosamente|com os melhores cumprimentos|cumprimentos|venlig hilsen|med venlig hilsen|vennlig hilsen|med vennlig hilsen|med vanlig halsning|vanliga halsningar|z powazaniem|z wyrazami szacunku|ystavallisin terveisin|terveisin|s pozdravem|s pozdravom|udvozlettel|tisztelettel|cu respect|cu stima|με εκτιμηση|с уважением|з повагою|hormat kami|saygilarimizla|atentament|s postovanjem|lep pozdrav
"""

TODAY = """
today|aujourd'hui|heute|hoy|oggi|vandaag|hoje|avui|dzis|dzisiaj|i dag|idag|tanaan|dnes|astazi|ma|σημερα|сегодня|сьогодні|bugun|本日|今日|今天|오늘|اليوم|ce jour|am heutigen
"""


def plain(text: str) -> str:
    """Return `text` folded, its Hangul whole again, so that patterns can be written as read."""
    return unicodedata.normalize("NFC", fold(text))


class Found:
    """Where a phrase stands in a text; asked as a match of an expression is."""

    __slots__ = ("_end", "_start", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end

    def start(self) -> int:
        """Return where it begins."""
        return self._start

    def end(self) -> int:
        """Return where it ends."""
        return self._end

    def group(self) -> str:
        """Return the phrase itself."""
        return self._text[self._start : self._end]


_STARTS = re.compile(r"(?<!\w)\w|[\u2e80-\U0001ffff]")


class Known:
    """The phrases of a table, folded. An expression of so many takes long to build."""

    def __init__(self, table: str) -> None:
        self.phrases = frozenset(
            plain(phrase) for phrase in table.replace("\n", "|").split("|") if phrase.strip()
        )
        self._lengths = sorted({len(phrase) for phrase in self.phrases}, reverse=True)

    def match(self, text: str, start: int = 0) -> Found | None:
        """Return the longest phrase that stands in a folded text at `start`, as whole words.

        Scripts without spaces between words have no end of a word to look for.
        """
        for length in self._lengths:
            end = start + length
            if text[start:end] in self.phrases and end <= len(text):
                after = text[end : end + 1]
                if text[end - 1] > "\u2e80" or not (after.isalnum() or after == "_"):
                    return Found(text, start, end)
        return None

    def fullmatch(self, text: str) -> Found | None:
        """Return the phrase a folded text is."""
        return Found(text, 0, len(text)) if text in self.phrases else None

    def search(self, text: str, start: int = 0) -> Found | None:
        """Return the first phrase that stands anywhere in a folded text, as whole words."""
        for begin in _STARTS.finditer(text, start):
            found = self.match(text, begin.start())
            if found:
                return found
        return None


@cache
def pattern(table: str) -> Known:
    """Return what finds the phrases of a table."""
    return Known(table)


@cache
def ends(table: str) -> tuple[str, ...]:
    """Return the phrases of a table, folded, for the end of a line."""
    return tuple(pattern(table).phrases)
