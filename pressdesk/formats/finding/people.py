"""What the words of a contact block are: a person's name, a role, an organisation, an address."""
# ruff: noqa: E501  (tables and patterns are read by their rows)

import re
from functools import cache

from pressdesk.base.text import fold
from pressdesk.formats.finding.everyday import COUNTRIES, HONORIFICS, PARTICLES, known

# Beginnings of words (folded) that say what somebody does.
_ROLES = """
reporter correspondent producer presenter anchor columnist photographer photojournalist cameraman videographer freelance
correspondant pigiste jri chroniqueur chroniqueuse presentateur presentatrice realisateur realisatrice photographe
korrespondent fotograf inviato cronista corrispondente redattore redattrice caporedattore caporedattrice caposervizio fotografo reportero corresponsal redactor redactora verslaggever
officer director manager head chief president chair chairman chairwoman chairperson secretary spokes editor adviser advisor
coordinator specialist executive assistant consultant strategist liaison representative scientist investigator professor lecturer
researcher minister ambassador founder cofounder owner partner attorney counsel analyst engineer leader lead supervisor publicist
deputy vice-president vp ceo cto cfo cmo coo dpl journalist writer press communications communication relations public-affairs pr-manager outreach
charge responsable directeur directrice attache cheffe porte-parole redacteur redactrice conseiller conseillere delegue deleguee presidente
secretaire gerant gerante adjoint adjointe fondateur fondatrice chercheur chercheuse professeur ingenieur coordinateur coordinatrice
pressesprecher sprecher leiter leitung leiterin pressereferent referent geschaftsfuhrer vorstand redakteur mitarbeiter abteilungsleiter stellvertret pressechef
unternehmenssprecher bereichsleiter projektleiter presseverantwortlich presse kommunikation offentlichkeitsarbeit teamleiter unternehmenskommunikation
jefe jefa portavoz gerente coordinador coordinadora presidenta directora secretario secretaria periodista asesor asesora encargad consejero comunicacion prensa
responsabile addetto addetta direttore direttrice portavoce capo segretario coordinatore coordinatrice consulente giornalista amministratore stampa comunicazione presidente
verantwoordelijk onderzoeker forskare forsker docent naukow ricercat investigador pesquisador исследовател woordvoerder persvoorlichter hoofd directeur voorlichter communicatieadviseur adviseur medewerker persofficier communicatiemanager manager
assessor assessora diretor diretora coordenador coordenadora porta-voz chefe jornalista imprensa comunicacao
rzeczni kierowni dyrektor specjalist prezes koordynator menedzer redaktor
presschef pressansvarig pressekreterare kommunikationschef kommunikator chef talesperson verkstallande vd generaldirektor pressekreterare informator kommunikationsdirektor presstalesperson
pressechef pressemedarbejder kommunikationschef kommunikationskonsulent direktor presseansvarlig kommunikasjonssjef pressesjef informasjonssjef kommunikasjonsdirektor leder daglig radgiver seniorradgiver talsmand talsperson seksjonsleder avdelingsdirektor
viestintapaallikko tiedottaja johtaja toimitusjohtaja paallikko asiantuntija viestintajohtaja viestintaasiantuntija tutkija professori paajohtaja lehdistopaallikko
tiskovy tiskova mluvci reditel reditelka vedouci manazer manazerka hovorca riaditel
purtator director sef consilier coordonator responsabil secretar
sajtofonok sajtos szovivo igazgato vezeto menedzser szerkeszto sajtoreferens kommunikacios vezerigazgato
υπευθυνος υπευθυνη διευθυντης διευθυντρια εκπροσωπος συμβουλος προεδρος
пресс-секретарь директор руководитель начальник менеджер специалист редактор советник заместитель генеральный представитель пресс-атташе глава
пресс-служба речник речниця керівник керівниця заступник пресс-аташе прессекретар начальниця координатор
muduru mudur sorumlusu sozcu sozcusu direktoru danismani uzmani yonetici koordinatoru baskani
portaveu cap responsable directora coordinador
kepala bagian humas manajer direktur koordinator staf sekretaris ketua jurubicara juru-bicara wakil pengarah ketua-pegawai
rechnik mluvci hovorkyn rechnic tisková vodja predstavnik glasnogovornik portparol pr-menedzer глашатай говорител
広報 部長 課長 室長 代表 经理 總監 总监 发言人 主任 负责人 팀장 과장 부장 대리 매니저 담당
مدير المتحدث رئيس مسؤول مديرة
"""

# Words (folded, whole) that only organisations, departments and teams carry.
_ORGANISATIONS = """
inc ltd llc llp plc corp corporation company co gmbh ag sa sas sarl spa srl bv nv oy oyj ab as asa aps kg ev e.v sl slu lda sro s.r.o a.s zrt kft sp zoo ooo оао ооо пао ao
agency agencies pr law firm associates advocates clinic clinics labs holdings capital ventures pharmaceuticals pharma therapeutics biosciences energy aerospace space motors airlines wire newswire magazine news times tv radio unlimited university college institute institut instituto istituto foundation association society council centre center laboratory lab observatory
dentistry orthodontics plumbing roofing construction landscaping realty realtors attorneys furniture restaurant hotel resort brewery advisory airline airport plastics foods farms entertainment records pictures films publishing
department ministry commission committee office team group headquarters senate house academy school hospital museum authority bureau board service services
federation union union's alliance network consortium trust fund bank studios studio media communications partners consulting marketing technologies
systems industries international global solutions project community newsroom desk unit division directorate secretariat embassy programme program
agence universite ecole fondation ministere conseil laboratoire observatoire musee mairie prefecture federation comite societe groupe hopital equipe reseau
universitat hochschule stiftung verein verband bundesamt bundesministerium ministerium landesamt zentrum gesellschaft pressestelle amt stadt kreis forschungszentrum bundesverband akademie redaktion referat abteilung
universidad fundacion ministerio asociacion agencia consejo ayuntamiento departamento gabinete oficina centro equipo empresa grupo direccion
universita fondazione ministero associazione agenzia consiglio comune regione dipartimento ufficio centro gruppo direzione consorzio ente
universiteit stichting ministerie vereniging gemeente bureau afdeling provincie instituut team hogeschool rijksdienst persdienst
universidade fundacao ministerio associacao agencia conselho camara prefeitura departamento assessoria gabinete secretaria governo coordenacao
uniwersytet fundacja ministerstwo agencja urzad instytut stowarzyszenie biuro
universitet stiftelsen myndigheten forening foreningen styrelsen ministeriet departementet direktoratet styrelse kommun kommune byra institutet
yliopisto saatio ministerio virasto keskus liitto yhdistys laitos oyj
univerzita nadace ministerstvo agentura ustav spolecnost odbor oddeleni
universitatea fundatia ministerul agentia asociatia directia biroul
egyetem alapitvany miniszterium ugynokseg intezet egyesulet
πανεπιστημιο υπουργειο ιδρυμα οργανισμος εταιρεια ινστιτουτο
университет фонд министерство агентство институт компания центр управление отдел департамент роскосмос служба
університет міністерство агенція інститут компанія відділ департамент державна
comision commissione comissao komisja kommission kommissionen komisia komise comitato komitet komitee pressevagten pressevakten presstjanst pressejour parlamento parlament pemerintah kota municipalidad municipio ayuntament diputacion diputacio mancomunidad junta xunta generalitat ajuntament consell landkreis landratsamt stadtverwaltung gemeinde kanton bezirk regierungsprasidium kommunen kommunes fylkeskommune lansstyrelsen
regionen raad waterschap ministerie camara municipal balai badan dinas kementerian universitas yayasan lembaga pusat provinsi kabupaten magistrat mesto obec kraj krajsky urad gmina miasto powiat urzad starostwo kaupunki kunta maakunta
universitesi bakanligi vakfi ajansi dernegi enstitusu a.s sirketi
株式会社 研究所 大学 財団 公司 大学 研究院 기관 대학교 연구원 주식회사 وكالة جامعة وزارة مؤسسة شركة
nasa esa cnes jaxa dlr isro roscosmos unesco unicef who eu un dg cnrs inria cern eso
"""

_HONORIFICS = known(HONORIFICS)
_PARTICLES = known(PARTICLES)

# Given names that are common somewhere; one of them tells a person from a firm.
_GIVEN = """
aaron abdul abigail adam adele adrian agata agnes agnieszka ahmed aisha alain alan alastair alba albert alberto alejandra alejandro aleksandra aleksei alena alessandra alessandro alessia alex alexander alexandra alexandre alexandros alexei alexis alfonso alfred ali alice alicia alina aline alison allison alma alvaro amanda amandine amelia amelie amina amy ana anais anastasia anders andre andrea andreas andrei andres andrew andrey andrzej andy angel angela angelo angus anita anja anke ann anna annabel anne anneke annette annie annika anthony antje antoine anton antonella antonia antonio antti ariane ariel arjen arnaud arne arthur arthur arturo ashley asli astrid audrey aurelie axel ayse barbara bart bas bastian beata beate beatrice beatriz ben benedicte benedikt benjamin benoit bernadette bernard bernd bernhard bertrand beth bettina betty bill birgit bjorn blanca bob bogdan boris brad brandon brenda brendan brian bridget brigitte britta bruce bruno bryan caitlin camille carina carl carla carlo carlos carmen carol carole carolin carolina caroline carolyn carsten casper catalina catarina catherine cathy cecile cecilia celine cesar charles charlie charlotte chantal chiara chloe chris christa christel christelle christian christiane christina christine christof christoph christophe christopher cindy claas claire clara clare claude claudia claudio clemence clement colin constance cora corinna corinne craig cristian cristina cynthia dagmar damien dan dana daniel daniela daniele daniella danielle danny daria dario dave david dean debbie deborah debra delphine denis denise dennis derek diana diane didier diego dieter dirk dmitri dmitry dolores dominik dominika dominique don donald donna doris dorothea dorota douglas duncan dylan ebru edgar edith eduard eduardo edward edwin eileen ekaterina elaine elena eleanor eleni elias elif elisa elisabeth elise eliza elizabeth elke ella ellen elodie els elsa emil emilia emilie emily emine emma emmanuel emmanuelle emre enrico enrique eric erica erich erik erika erin ernesto ernst erwan esra esteban estelle esther etienne eugene eva evan eve evelyn ewa fabian fabien fabio fabrice fatima fatma federica federico felipe felix fernanda fernando fiona flavia flora florence florent florian fran frances francesca francesco francis francisca francisco franck francois francoise frank franz fraser fred frederic frederik fredrik friedrich gabriel gabriela gabriele gabriella gael gaelle gareth gary gavin gemma genevieve geoff geoffrey georg george georges georgia georgina gerald gerard gerd gerhard gert giacomo gianluca gilles gillian gina giorgio giovanna giovanni gisela giulia giuseppe glen gloria gonzalo gordon grace graham greg gregoire gregor gregory greta grzegorz gudrun guido guillaume guillermo guido gunnar gunter gunther gustav gustavo guy hakan hana hanna hannah hannes hanne hannu hans harald harry harriet hasan heather hector heidi heike heiko heinrich heinz helen helena helene helga helle helmut hendrik henri henrik henrique henry herbert hermann herve hilary hilde holger holly howard hubert hugh hugo iain ian ibrahim ida ignacio igor ilaria ilse ine ines inga inge ingo ingrid inma irena irene irina iris isabel isabella isabelle ivan ivana ivo iwona jack jacek jackie jacob jacqueline jacques jade jaime jakob jakub jamal james jamie jan jana jane janet janina janine jari jaroslav jason javier jay jean jeanne jeff jeffrey jelena jen jenni jennie jennifer jenny jens jeremy jerome jesper jesse jessica jesus jill jim jiri jo joachim joan joana joanna joanne joao jochen joe joel joelle joerg johan johann johanna johannes john jon jonas jonathan joost jordan jordi jorg jorge jose josef joseph josephine joshua joy joyce juan juana juha jude judith judy juho jukka julia julian juliana julie julien juliette julio julius jurgen justin justine justyna kai kaisa kamil karel karen kari karim karin karina karl karolina karsten kasia katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katie katja katrin katrine kay keith kelly ken kenneth kerry kerstin kevin khalid kim kirsten kirsti kirsty kjell klaus konrad konstantin kostas kristen kristian kristin kristina kristine krzysztof kurt kyle lara lars latifa laura lauren laurence laurent laurie lea leah lee leena leila lena lennart leo leon leonard leonardo leonie leslie lila lilian liliana lina linda lindsay line lionel lisa lise liz loic lorena lorenzo lori lothar lotta lotte lou louis louisa louise luc luca lucas lucia luciana lucie lucy ludovic luigi luis luisa luiz lukas lukasz luke luz lydia lynn maarten maciej madeleine magali magda magdalena maggie magnus mai maike maja malcolm malgorzata malin manfred manon manuel manuela mara marc marcel marcela marcelo marcin marco marcos marcus marek margaret margarita margot margrethe maria mariam mariana marianne marie marieke mariella marija marika marina mario marion marisa marius marjo mark markku marko markus marlene marta martha martijn martin martina martine mary mateusz mathias mathieu mathilde matt matteo matthew matthias matti mattias maud maureen maurice mauricio maurizio max maxime maya megan mehmet mei melanie melissa mercedes meryem mette mia michael michaela michal michel michela michele michelle miguel mihai mikael mike mikhail mikko milan mina mira miranda miriam mirjam mirko mohamed mohammed moira molly mona monica monika monique montserrat morgan morten muriel murielle mustafa nadia nadine najera nancy naomi natalia natalie nataliya natasha nathalie nathan neil nele nele nicholas nick nicola nicolas nicole niels nigel niklas nikolai nikolaos nikos nils nina noah noel nora norbert norma nuno nuria odile olaf oleg olena olga oliver olivia olivier ole oscar oskar oksana otto ove owen pablo pam pamela paola paolo pascal pascale pat patrice patricia patrick patrik patrizia paul paula paulina pauline paulo pavel pawel pedro peggy pekka penelope penny per peter petr petra petri phil philip philipp philippe phillip pia pierre pieter pilar piotr rachel rachid rafael rafal rainer ralf ralph ramon raphael raquel raul ray raymond rebecca regina regine reiner reinhard remi renata renate rene renee ricardo riccardo richard rick riikka rikke rita rob robert roberta roberto robin rod rodrigo roger roland rolf roman romain ron ronald rosa rosalind rose rosemary ross roxana roy ruben rudolf rui rupert russell ruth ryan sabina sabine sabrina said sally salma sam samantha samir sami samuel sandra sandrine sandy sanna sara sarah sari saskia scott sean sebastian sebastien selma serge sergei sergey sergio severine seyma shane shannon sharon shaun sheila shirley sigrid silke silvia silvie simon simona simone sinead sofia sofie solange sonia sonja sophia sophie stacey stan stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen steve steven stig stine stuart su sue susan susana susanna susanne suzanne svein sven svetlana svenja sylvain sylvia sylvie szymon tamara tania tanja tanya tara tatiana tatjana ted teresa terri terry thea theresa therese thibault thierry thomas thorsten tiago tiina tim timo timothy tina tobias todd tom tomas tomasz tommaso tommy toni tony tor tore torsten tracey tracy trevor trine trond tuomas tyler udo ulf ulla ulrich ulrike ursula ute uwe valentina valeria valerie vanessa vaclav vera vernon veronica veronika veronique victor victoria viktor viktoria vincent vincenzo viola virginia virginie vladimir volker walter waltraud wanda warren wendy werner wiebke wil wilfried wilhelm will willem william wim wojciech wolfgang xavier yann yannick yasmin yasmine yolanda yuri yves yvette yvonne zbigniew zoe zofia zsofia zsuzsanna gabor istvan laszlo janos katalin eszter agnes ferenc balazs zoltan attila tamas kinga pal vasile ioana mihaela elena cristina gheorghe ion razvan
анна иван мария елена ольга сергей алексей дмитрий наталья татьяна андрей александр екатерина ирина павел юлия михаил владимир николай олена тарас оксана андрій наталія юлія олександр ірина сергій марія дмитро
μαρια γιωργος ελενη νικος κωστας γιαννης δημητρης αννα κατερινα παναγιωτης σοφια βασιλικη
angie tod yesenia dylon dylan tiffani jody chase jiso brett carrie casey chad chelsea cheryl clint courtney darren darryl dawn dean devin dwight earl ed elliot emmett erica ethan gail gene gilbert gladys glenn gwen heidi hope jared jasmine jenna jerry jessie jocelyn jodi joann johnny jordan josh josie kara kayla kelli kelsey kendra kristi kristy lacey lance lauri leigh leroy leslie lindsey logan lonnie lorraine lynne mack mallory marcy margie marla marsha marvin mindy misty mitch mitchell monique nate nelson nikki norman omar paige patti perry preston randy raquel reed regan rhonda rich rodney ronnie roxanne rusty sasha seth shelby shelley sherry sierra stephan sydney tabitha tami tammy tasha terrence tiffany tonya toby trent tricia tucker val vicki vicky vince wade walt wayne wes yvonne zach zachary oluwaseun amina kofi kwame ngozi priya rahul anil sanjay rajesh sunita deepak neha amit vijay arjun yusuf omar hassan hussein fatou mamadou aminata
yuki kenji hiroshi takashi koichi akira naoko satoshi keiko yoko wei li ming jing xiao min-ji ji-woo mei hui
ritva outi kirsi hanne-mari maj-britt anne-marie marie-france jean-yves jean-pierre jean-marc jean-luc jean-francois jean-baptiste jean-claude anne-sophie marie-pierre marie-laure marie-christine karl-heinz hans-peter jose-maria raffaella raphaelle francoise
"""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table.split())


@cache
def _role_pattern() -> re.Pattern[str]:
    starts = sorted(_words(_ROLES), key=lambda w: (-len(w), w))
    return re.compile(r"(?<![^\W_])(?:" + "|".join(_start(w) for w in starts) + ")")


def _start(word: str) -> str:
    """Short words count whole only: "head" must not be seen in "headquarters"."""
    whole = len(word) <= 4 and word[0] < "\u2e80"
    return re.escape(word) + (r"(?!\w)" if whole else "")


_LETTERS = re.compile(r"[^\W\d_][^\W\d_'’.\-‑]*")
_SUFFIX = re.compile(
    r"(?:,? (?:ph\.? ?d|m\.? ?d|mba|apr|jr|sr|esq|obe|mbe|cbe|iii|ii|msc|ma|cfa)\.?)+$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:street|str|st|road|rd|avenue|ave|av|blvd|boulevard|drive|lane|suite|floor|building|p\.?o\.? box"
    r"|postfach|rue|place|quai|cedex|bp|via|viale|piazza|corso|calle|plaza|paseo|avenida|rua|largo|praca"
    r"|platz|allee|weg|straat|laan|plein|kade|postbus|ulica|ul|utca|ter|katu|gatan|gata|vej|gade|улица|ул|вул"
    r"|sokak|caddesi|square|sq|way|court|parkway|highway|room|strasse|house)\b|strasse\b|straße\b|\bcp \d|〒"
)


# Ends of words that Germanic languages make roles of: "Mediensprecherin", "projektledare".
_COMPOUND = re.compile(
    r"\w(?:sprecher|leiter|referent|redakteur|berater|koordinator|beauftragte[rn]?|ansvarig|chef|ledare|leder|voorlichter|woordvoerder"
    r"|adviseur|medewerker|radgivare|radgiver|konsulent|talsperson|direktor|manager|formand|formann|ordforande|borgmester|ordforer|borgmastare|kommunikator|redaktor|redaktør|sekretar)(?:in|innen|en)?(?!\w)"
)


def is_role(text: str) -> bool:
    """Whether `text` says what somebody does ("Head of Press", "chargée de communication")."""
    folded = fold(text)
    return (
        len(text) <= 120
        and bool(_role_pattern().search(folded) or _COMPOUND.search(folded))
        and not re.search(r"\d{3}", text)
    )


# What Japanese and Chinese names of offices and houses end with.
_UNIT_EAST = re.compile(
    r"[\u3041-\u9fff]{2}(?:館|係|課|局|室|所|会|社|庁|省|署|大学|病院|センター|チーム|グループ|协会|委员会|中心)(?:\s|$)"
)


def is_organisation(text: str) -> bool:
    """Whether `text` carries a word only organisations and their departments carry."""
    words = re.findall(r"[^\W_]+(?:\.[^\W_]+)*", fold(text))
    known = _words(_ORGANISATIONS)
    if any(word in known for word in words):
        return True
    if any(
        w.endswith(("amt", "stelle", "ministerium", "zentrum", "verband", "universiteit"))
        for w in words
    ):
        return True
    if _UNIT_EAST.search(text):
        return True
    return any(c in text for c in "株社学院") and any(
        w in text for w in ("株式会社", "大学", "公司", "研究")
    )


def is_address(text: str) -> bool:
    """Whether `text` is a postal address or a part of one."""
    folded = fold(text)
    if re.search(r"\d", folded) and _ADDRESS.search(folded):
        return True
    return bool(
        re.search(
            r"(?:^|[\s,])(?:[A-Z]{1,3}-)?(?!(?:1[89]|20)\d\d(?:\W|$))\d{4,5}(?:-\d{4})?(?:\s|$|,|[A-Z])",
            text,
        )
    ) and not re.search(r"\d{3}[\s.\-/]\d", text)


_COUNTRIES = known(COUNTRIES)


def is_town(text: str) -> bool:
    """Whether a line is only a town with its state or country ("San Diego, California")."""
    parts = [p.strip(" .") for p in text.strip().split(",")]
    if len(parts) == 1:
        return len(parts[0]) > 3 and fold(parts[0]) in _COUNTRIES
    if len(parts) > 3 or re.search(r"[@:]", text):
        return False
    last = re.sub(r"\s*\d{4,6}(?:-\d{4})?$", "", parts[-1])
    return (
        fold(last) in _COUNTRIES and len(parts[0].split()) <= 3 and not re.search(r"\d", parts[0])
    )


def ends_with_country(text: str) -> bool:
    """Whether `text` ends with a country of two words, as a firm's branch does: "Acme United States"."""
    return " " in text and " ".join(fold(text).split()[-2:]) in _COUNTRIES


def bare_name(text: str) -> str:
    """Return `text` as a name alone, as printed: without Mr, Frau, M. and degrees behind it.

    Dr and Prof. stay, since they belong to the name in print.
    """
    parts = _SUFFIX.sub("", text.strip(" ,;:–—-\t\xa0")).split()
    kept = []
    while len(parts) > 1 and _is_honorific(parts[0]):
        titled = fold(parts[0]).startswith(("dr", "prof", "dott", "pd", "priv"))
        kept += [parts[0]] if titled else []
        parts = parts[1:]
    return " ".join([*kept, *parts]) if _shape(" ".join(parts)) else " ".join(parts)


def _is_honorific(word: str) -> bool:
    plain = fold(word).replace(".", "")
    everyday = ("m", "d", "me", "don", "mag", "san", "fr", "sir", "pan", "lady")
    if plain not in _HONORIFICS or word.endswith("."):
        return plain in _HONORIFICS
    # "BC Alpine" is no bachelor's.
    capitals = len(word) > 1 and word.isupper() and plain not in ("dr", "mr", "mrs", "ms", "prof")
    return plain not in everyday and not capitals


def has_honorific(text: str) -> bool:
    """Whether `text` begins with Mr, Frau, Dott. …, which only persons carry."""
    parts = text.split()
    return len(parts) > 1 and _is_honorific(parts[0])


def is_given(word: str) -> bool:
    """Whether a word is a given name that is common somewhere."""
    folded = fold(word).strip(".,'")
    return word[:1].isupper() and (
        folded in _words(_GIVEN) or folded.split("-")[0] in _words(_GIVEN)
    )


def name_likeness(text: str) -> float:
    """Return how likely `text` is the name of a person: 0 never, 0.5 by its shape, 1 surely."""
    name = bare_name(text)
    while len(name.split()) > 1 and _is_honorific(name.split()[0]):
        name = name.split(maxsplit=1)[1]
    if has_honorific(text) and len(text) < 60:
        return 1.0 if _shape(name) or (len(name.split()) == 1 and name[:1].isupper()) else 0.0
    if not _shape(name) or ends_with_country(name):
        return 0.0
    folded = [fold(w).strip(".'") for w in name.split()]
    known = _words(_GIVEN)
    given = any(w in known or w.split("-")[0] in known for w in folded[:2]) or folded[-1] in known
    if is_organisation(name):
        # A surname can be a word of the other kind: "Anna Bank" has a given name before it.
        return 0.6 if given and len(folded) == 2 and folded[0] in known else 0.0
    if is_role(name):
        return 0.6 if given and len(folded) == 2 and folded[0] in known and folded[1] not in (
            "director", "manager") else 0.0  # fmt: skip
    return 1.0 if given else 0.5


# "RapidFire", "KeyCrew": what houses are called, not McAdams or DeVries.
_JOINED = re.compile(r"(?!(?:Mac|Mc|De|Di|Da|Du|La|Le|Van|Von|Fitz|O|D|L)[A-Z])[A-Z][a-z]+[A-Z]")


def has_joined(text: str) -> bool:
    """Whether a word of `text` has a capital inside, as houses' names have."""
    return any(_JOINED.match(word) for word in text.split())


def _shape(name: str) -> bool:
    """Whether the words are spelt as a person's name is: two to five, capitals, few signs."""
    if not 3 <= len(name) <= 48 or re.search(r"[\d@/:!?()\[\]<>|«»“”\"&+=%#*_•,;]", name):
        return False
    parts = name.split()
    if len(parts) == 1:
        return False
    if not 2 <= len(parts) <= 6:
        return False
    capital = 0
    for part in parts:
        letters = part.strip(".'’-")
        if fold(letters) in _PARTICLES and not letters[:1].isupper():
            continue
        if not letters or not _LETTERS.match(letters) or _JOINED.match(letters):
            return False
        if letters[0].isupper() or letters.lower() == letters.upper():
            capital += 1
        elif letters[:2] in ("d'", "d’", "l'", "al"):
            continue
        else:
            return False
        if letters.isupper() and len(letters) > 1 and letters.lower() != letters.upper():
            # SURNAMES may be capitals, but whole lines of them are headings.
            capital += 0
    first = parts[0]
    return (
        2 <= capital <= 4 and first[0] not in "-'" and not (first[0].islower() and first in _INSIDE)
    )


_INSIDE = frozenset(
    [
        "do",
        "da",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "des",
        "du",
        "de",
        "of",
        "för",
        "der",
        "den",
    ]
)


def is_lone_name(text: str) -> bool:
    """Whether `text` may be a name in a script without capitals (Japanese, Chinese, Korean, …)."""
    bare = text.strip()
    return (
        2 <= len(bare) <= 24
        and any(
            "\u0590" <= c <= "\u08ff" or "\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af"
            for c in bare
        )
        and not re.search(r"[\d@:：。、,.]", bare)
        and not is_role(bare)
        and not is_organisation(bare)
    )
