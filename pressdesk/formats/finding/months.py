"""The names of months and weekdays in the languages a release may come in, as data."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

from functools import cache

from pressdesk.base.text import fold

# Twelve words a language, other forms and abbreviations after "/", "_" within a word of two.
_MONTHS = """
en january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec
fr janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre octobre novembre décembre/déc
de januar/jänner februar/feber märz/mrz/maerz april mai juni juli august september oktober/okt november dezember/dez
es enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic
it gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett ottobre/ott novembre dicembre
nl januari februari maart/mrt april mei juni juli augustus september oktober november december
pt janeiro fevereiro/fev março abril maio junho julho agosto setembro outubro/out novembro dezembro/dez
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
gl xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
pl stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember/des
is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
fi tammikuuta/tammikuu/tammikuun helmikuuta/helmikuu/helmikuun maaliskuuta/maaliskuu/maaliskuun huhtikuuta/huhtikuu/huhtikuun toukokuuta/toukokuu/toukokuun kesäkuuta/kesäkuu/kesäkuun heinäkuuta/heinäkuu/heinäkuun elokuuta/elokuu/elokuun syyskuuta/syyskuu/syyskuun lokakuuta/lokakuu/lokakuun marraskuuta/marraskuu/marraskuun joulukuuta/joulukuu/joulukuun
et jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
lv janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī
lt sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
cs ledna/leden/lednem února/únor/únorem března/březen/březnem dubna/duben/dubnem května/květen/květnem června/červen/červnem července/červenec/červencem srpna/srpen/srpnem září/zářím října/říjen/říjnem listopadu/listopadem prosince/prosinec/prosincem
sk januára/január/januárom februára/február/februárom marca/marec/marcom apríla/apríl/aprílom mája/máj/májom júna/jún/júnom júla/júl/júlom augusta/august/augustom septembra/septembrom október/októbra/októbrom novembra/novembrom decembra/decembrom
sl januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
hr siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga/studenog prosinca
sr januara/јануара/јануар februara/фебруара/фебруар marta/марта/март aprila/априла/април maja/маја/мај juna/јуна/јун jula/јула/јул avgusta/августа/август septembra/септембра/септембар oktobra/октобра/октобар novembra/новембра/новембар decembra/децембра/децембар
ro ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie
hu január/januári február/februári március/márc/márciusi április/áprilisi május/májusi június/júniusi július/júliusi augusztus/augusztusi szeptember/szept/szeptemberi október/októberi november/novemberi december/decemberi
el ιανουαρίου/ιανουάριος φεβρουαρίου/φεβρουάριος μαρτίου/μάρτιος απριλίου/απρίλιος μαΐου/μάιος ιουνίου/ιούνιος ιουλίου/ιούλιος αυγούστου/αύγουστος σεπτεμβρίου/σεπτέμβριος οκτωβρίου/οκτώβριος νοεμβρίου/νοέμβριος δεκεμβρίου/δεκέμβριος
ru января/январь/янв февраля/февраль/фев марта/март апреля/апрель/апр мая/май июня/июнь июля/июль августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек
uk січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень
bg януари февруари март април май юни юли август септември октомври ноември декември
be студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня
tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
az yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
sq janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
id januari februari maret april mei juni juli agustus september oktober november desember
ms januari februari mac april mei jun julai ogos september oktober november disember
eu urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren
cy ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
he ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
ar يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/إبريل/نيسان/أفريل مايو/أيار/ماي يونيو/حزيران/جوان يوليو/تموز/جويلية أغسطس/آب/أوت سبتمبر/أيلول أكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول
fa ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
th มกราคม/ม.ค. กุมภาพันธ์/ก.พ. มีนาคม/มี.ค. เมษายน/เม.ย. พฤษภาคม/พ.ค. มิถุนายน/มิ.ย. กรกฎาคม/ก.ค. สิงหาคม/ส.ค. กันยายน/ก.ย. ตุลาคม/ต.ค. พฤศจิกายน/พ.ย. ธันวาคม/ธ.ค.
hi जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
"""

_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
lundi mardi mercredi jeudi vendredi samedi dimanche
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira
dilluns dimarts dimecres dijous divendres dissabte diumenge
poniedziałek wtorek środa czwartek piątek sobota niedziela środę sobotę niedzielę
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina
keskiviikkona torstaina perjantaina lauantaina sunnuntaina
pondělí úterý středa čtvrtek pátek neděle středu sobotu neděli
luni marți miercuri joi vineri sâmbătă duminică
hétfő kedd szerda csütörtök péntek szombat vasárnap
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
понедельник вторник среда четверг пятница суббота воскресенье среду пятницу субботу
понеділок вівторок середа четвер п'ятниця субота неділя середу п'ятницю суботу неділю
pazartesi salı çarşamba perşembe cuma cumartesi pazar
الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
"""


@cache
def months(language: str = "") -> dict[str, int]:
    """Return the number of each month by its folded name in any language.

    Where two languages mean two months by one name (listopad), `language` (ISO 639-1) decides.
    """
    known: dict[str, int] = {}
    rows = sorted(_MONTHS.split("\n"), key=lambda row: row[:3] != f"{language} ")
    for row in rows:
        names = row.split()[1:]
        for number, forms in enumerate(names, 1):
            for form in forms.split("/"):
                known.setdefault(fold(form.replace("_", " ").strip()), number)
    return known


@cache
def weekdays() -> frozenset[str]:
    """Return the folded names of weekdays in any language."""
    return frozenset(fold(word) for word in _WEEKDAYS.split())
