<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="da_DK">
<context>
    <name>AboutSection</name>
    <message>
        <source>Om lageret</source>
        <translation>About the store</translation>
    </message>
    <message>
        <source>Opdigtede borgere. Lageret låser sig selv op.</source>
        <translation>Invented citizens. The store unlocks itself.</translation>
    </message>
    <message>
        <source>Alt er krypteret og bliver på denne computer.</source>
        <translation>Everything is encrypted and stays on this computer.</translation>
    </message>
    <message>
        <source>Lageret ligger i</source>
        <translation>The store lies in</translation>
    </message>
    <message>
        <source>Beskyttelse</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>AddPart</name>
    <message>
        <source>Flere felter</source>
        <translation>More fields</translation>
    </message>
    <message>
        <source>Føj et felt til planen</source>
        <translation>Add a field to the plan</translation>
    </message>
</context>
<context>
    <name>AdviceForm</name>
    <message>
        <source>råd %1</source>
        <translation>advice %1</translation>
    </message>
    <message>
        <source>Muligt at tale om</source>
        <translation>Possible to talk about</translation>
    </message>
    <message>
        <source>Slet %1</source>
        <translation>Delete %1</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Ja eller nej</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Ét svar af flere</source>
        <translation>One answer of several</translation>
    </message>
    <message>
        <source>Flere svar at krydse af</source>
        <translation>Several answers to tick</translation>
    </message>
    <message>
        <source>Skala fra 0 til 10</source>
        <translation>Scale from 0 to 10</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Person og kontakt</source>
        <translation>Person and contact</translation>
    </message>
    <message>
        <source>Jobmål A, B og C</source>
        <translation>Job goals A, B and C</translation>
    </message>
    <message>
        <source>Viser aftalerne fra sidst</source>
        <translation>Shows the agreements from last time</translation>
    </message>
    <message>
        <source>Viser rettigheder og pligter til gennemgang</source>
        <translation>Shows rights and duties to go through</translation>
    </message>
    <message>
        <source>Viser nye aftaler og næste samtale</source>
        <translation>Shows new agreements and the next talk</translation>
    </message>
    <message>
        <source>svaret fra sidst</source>
        <translation>the answer from last time</translation>
    </message>
    <message>
        <source>aftalerne fra sidst</source>
        <translation>the agreements from last time</translation>
    </message>
    <message>
        <source>arbejdsgiveren</source>
        <translation>the employer</translation>
    </message>
    <message>
        <source>jobmålene</source>
        <translation>the job goals</translation>
    </message>
    <message>
        <source>tilbud, der er i gang eller slutter</source>
        <translation>offers that are running or ending</translation>
    </message>
    <message>
        <source>rettigheder, der mangler at blive forklaret</source>
        <translation>rights that are still to be explained</translation>
    </message>
    <message>
        <source>frister, der er tæt på</source>
        <translation>deadlines that are near</translation>
    </message>
    <message>
        <source>jobcentret</source>
        <translation>the jobcentre</translation>
    </message>
    <message>
        <source>a-kassen</source>
        <translation>the unemployment fund</translation>
    </message>
    <message>
        <source>anden aktør</source>
        <translation>another provider</translation>
    </message>
    <message>
        <source>samtale %1</source>
        <translation>talk %1</translation>
    </message>
    <message>
        <source>måned %1 til %2</source>
        <translation>month %1 to %2</translation>
    </message>
    <message>
        <source>%1–%2 år</source>
        <translation>%1–%2 years old</translation>
    </message>
    <message>
        <source>til %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>alle, der siger ja</source>
        <translation>everybody who says yes</translation>
    </message>
    <message>
        <source>alle målgrupper</source>
        <translation>all target groups</translation>
    </message>
    <message>
        <source>et spørgsmål, der er slettet</source>
        <translation>a question that is deleted</translation>
    </message>
    <message>
        <source>Når svaret på “%1” %2</source>
        <translation>When the answer to “%1” %2</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>er %1</source>
        <translation>is %1</translation>
    </message>
    <message>
        <source> eller </source>
        <translation> or </translation>
    </message>
    <message>
        <source>er fra %1 til %2</source>
        <translation>is from %1 to %2</translation>
    </message>
    <message>
        <source>er mindst %1</source>
        <translation>is at least %1</translation>
    </message>
    <message>
        <source>er højst %1</source>
        <translation>is at most %1</translation>
    </message>
</context>
<context>
    <name>AgendaChoice</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>i brug</source>
        <translation>in use</translation>
    </message>
</context>
<context>
    <name>AgendaColumn</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>%1, samtale %2</source>
        <translation>%1, talk %2</translation>
    </message>
</context>
<context>
    <name>AgendaEditor</name>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>%1 min · %2 spørgsmål</source>
        <translation>%1 min · questions: %2</translation>
    </message>
    <message>
        <source>Nyt spørgsmål</source>
        <translation>New question</translation>
    </message>
    <message>
        <source>Punktet er slettet</source>
        <translation>The item is deleted</translation>
    </message>
    <message>
        <source>Spørgsmålet er slettet</source>
        <translation>The question is deleted</translation>
    </message>
    <message>
        <source>Rådet er slettet</source>
        <translation>The advice is deleted</translation>
    </message>
</context>
<context>
    <name>AgendaHead</name>
    <message>
        <source>Jeres egen</source>
        <translation>Your own</translation>
    </message>
    <message>
        <source>Kladde, ikke i brug</source>
        <translation>Draft, not in use</translation>
    </message>
    <message>
        <source>Forhåndsvis</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Sådan ser borgeren den</source>
        <translation>As the citizen sees it</translation>
    </message>
    <message>
        <source>Redigér</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Vis dagsordenen</source>
        <translation>Show the agenda</translation>
    </message>
    <message>
        <source>Kopiér til ny</source>
        <translation>Copy to a new one</translation>
    </message>
    <message>
        <source>Kassér kladde</source>
        <translation>Discard draft</translation>
    </message>
</context>
<context>
    <name>AgendaHeading</name>
    <message>
        <source>Dagsorden: %1. Skift den med Alt+D</source>
        <translation>Agenda: %1. Change it with Alt+D</translation>
    </message>
    <message>
        <source>Skift dagsorden (%1)</source>
        <translation>Change agenda (%1)</translation>
    </message>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Det taler vi om</source>
        <translation>What we talk about</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>Skift dagsorden</source>
        <translation>Change agenda</translation>
    </message>
    <message>
        <source>Passer til samtalen</source>
        <translation>Fits the talk</translation>
    </message>
    <message>
        <source>Tilføj en frivillig screening</source>
        <translation>Add a voluntary screening</translation>
    </message>
    <message>
        <source>Andre dagsordener</source>
        <translation>Other agendas</translation>
    </message>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Tilbage til den leverede</source>
        <translation>Back to the supplied one</translation>
    </message>
    <message>
        <source>Slet dagsorden</source>
        <translation>Delete agenda</translation>
    </message>
    <message>
        <source>Uden navn</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>%1, kopi</source>
        <translation>%1, copy</translation>
    </message>
    <message>
        <source>Kopien er en kladde, til du gemmer den</source>
        <translation>The copy is a draft until you save it</translation>
    </message>
</context>
<context>
    <name>AgendaPreview</name>
    <message>
        <source>Passer til</source>
        <translation>Fits</translation>
    </message>
    <message>
        <source>Planlagt</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>Frivillig. Den afgør ingenting.</source>
        <translation>Voluntary. It decides nothing.</translation>
    </message>
    <message>
        <source>Siges først</source>
        <translation>Said first</translation>
    </message>
    <message>
        <source>Kilde</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>%1 punkter, %2 min</source>
        <translation>%1 items, %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Udfyldt på forhånd: %1</source>
        <translation>Filled in beforehand: %1</translation>
    </message>
    <message>
        <source>Muligt at tale om:</source>
        <translation>Possible to talk about:</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>gennemgået</source>
        <translation>done</translation>
    </message>
    <message>
        <source>mangler</source>
        <translation>missing</translation>
    </message>
</context>
<context>
    <name>AgreedColumn</name>
    <message>
        <source>Det har vi aftalt</source>
        <translation>What we have agreed</translation>
    </message>
    <message>
        <source>Vi har ikke aftalt noget endnu.</source>
        <translation>We have not agreed on anything yet.</translation>
    </message>
</context>
<context>
    <name>AgreementList</name>
    <message>
        <source>%1 · heraf %2 vores</source>
        <translation>%1 · %2 of them ours</translation>
    </message>
    <message>
        <source>Vi</source>
        <translation>We</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message>
        <source>Hvad aftaler I?</source>
        <translation>What do you agree?</translation>
    </message>
</context>
<context>
    <name>AgreementTable</name>
    <message>
        <source>Status fra sidst mangler</source>
        <translation>Status from last time is missing</translation>
    </message>
    <message>
        <source>Ny aftale</source>
        <translation>New agreement</translation>
    </message>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Senest</source>
        <translation>No later than</translation>
    </message>
    <message>
        <source>Aftal 1 igen med ny dato</source>
        <translation>Agree 1 again with a new date</translation>
    </message>
    <message>
        <source>Aftal %1 igen med ny dato</source>
        <translation>Agree %1 again with a new date</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Svaret er taget væk</source>
        <translation>The answer was taken away</translation>
    </message>
    <message>
        <source>Internt, vises ikke for borgeren</source>
        <translation>Internal, not shown to the citizen</translation>
    </message>
</context>
<context>
    <name>AskedJob</name>
    <message>
        <source>Søgt</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>Til samtale</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Fik jobbet</source>
        <translation>Got the job</translation>
    </message>
    <message>
        <source>Ikke relevant</source>
        <translation>Not relevant</translation>
    </message>
    <message>
        <source>Hvad kom der ud af %1?</source>
        <translation>What came of %1?</translation>
    </message>
    <message>
        <source>Fordi …</source>
        <translation>Because …</translation>
    </message>
    <message>
        <source>Hvorfor er %1 ikke relevant?</source>
        <translation>Why is %1 not relevant?</translation>
    </message>
    <message>
        <source>givet %1</source>
        <translation>given %1</translation>
    </message>
</context>
<context>
    <name>AskedJobs</name>
    <message>
        <source>Job fra sidst: hvad kom der ud af dem?</source>
        <translation>Jobs from last time: what came of them?</translation>
    </message>
</context>
<context>
    <name>BankHead</name>
    <message>
        <source>Søg i jobbanken</source>
        <translation>Search the job bank</translation>
    </message>
    <message>
        <source>Søg i jobbanken (Ctrl+F)</source>
        <translation>Search the job bank (Ctrl+F)</translation>
    </message>
    <message>
        <source>Kommune eller by</source>
        <translation>Municipality or town</translation>
    </message>
    <message>
        <source>Stilling</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Alle timer</source>
        <translation>Any hours</translation>
    </message>
    <message>
        <source>Fuld tid</source>
        <translation>Full time</translation>
    </message>
    <message>
        <source>Deltid</source>
        <translation>Part time</translation>
    </message>
    <message>
        <source>Arbejdstid</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Uden kørekort</source>
        <translation>No driving licence</translation>
    </message>
    <message>
        <source>Skriv annonce</source>
        <translation>Write an advertisement</translation>
    </message>
    <message>
        <source>Hent annoncer</source>
        <translation>Get advertisements</translation>
    </message>
    <message>
        <source>Fortsæt annoncen</source>
        <translation>Go on with the advertisement</translation>
    </message>
</context>
<context>
    <name>BankPage</name>
    <message>
        <source>Job i jobbanken</source>
        <translation>Jobs in the job bank</translation>
    </message>
    <message>
        <source>Jobeksempler</source>
        <translation>Job examples</translation>
    </message>
    <message>
        <source>%1 fundet af %2</source>
        <translation>%1 found of %2</translation>
    </message>
    <message>
        <source>Her kommer jobannoncerne til at stå</source>
        <translation>The job advertisements will be here</translation>
    </message>
    <message>
        <source>Hent dem fra en fil, fx fra Jobnet. De ligger krypteret hos dig og kan søges uden net.</source>
        <translation>Get them from a file, for example from Jobnet. They are kept encrypted here and searched without a network.</translation>
    </message>
    <message>
        <source>En fil med job</source>
        <translation>A file of jobs</translation>
    </message>
    <message>
        <source>CSV, Excel, JSON eller en gemt webside</source>
        <translation>CSV, Excel, JSON or a saved web page</translation>
    </message>
    <message>
        <source>Vælg fil</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>En annonce, du selv skriver</source>
        <translation>An advertisement that you write</translation>
    </message>
    <message>
        <source>Skriv den, eller indsæt dens tekst.</source>
        <translation>Write it, or paste its text.</translation>
    </message>
    <message>
        <source>Skriv annonce</source>
        <translation>Write an advertisement</translation>
    </message>
    <message>
        <source>Arbejdslisten</source>
        <translation>The worklist</translation>
    </message>
    <message>
        <source>Vælg en borger, og tryk J, når jobbanken er fyldt.</source>
        <translation>Choose a citizen and press J once the job bank is filled.</translation>
    </message>
    <message>
        <source>Gå til arbejdslisten</source>
        <translation>Go to the worklist</translation>
    </message>
    <message>
        <source>Træk filen herhen</source>
        <translation>Drop the file here</translation>
    </message>
    <message>
        <source>Skriv et postnummer, en by eller en kommune, som der skal måles fra.</source>
        <translation>Type a postal code, a town or a municipality to measure from.</translation>
    </message>
    <message>
        <source>Ingen job passer til det, du søger. Prøv med færre ord eller filtre.</source>
        <translation>No jobs fit what you search for. Try fewer words or filters.</translation>
    </message>
    <message>
        <source>Vis flere</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Du er ved at rette annoncen. Gem eller slip det skrevne først.</source>
        <translation>You are correcting the advertisement. Save what you wrote or let it go first.</translation>
    </message>
    <message>
        <source>%1 er ikke gemt i jobbanken. Gem annoncen, eller gå videre igen uden at gemme.</source>
        <translation>%1 is not saved in the job bank. Save the advertisement, or go on again without saving.</translation>
    </message>
    <message>
        <source>Jobannoncer</source>
        <translation>Job advertisements</translation>
    </message>
    <message>
        <source>Vælg en fil med job</source>
        <translation>Choose a file of jobs</translation>
    </message>
    <message>
        <source>Alle filer</source>
        <translation>All files</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Samtalen er rettet siden. Kopiér igen.</source>
        <translation>The talk was corrected since. Copy it again.</translation>
    </message>
    <message>
        <source>Kopiér %1</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>Kopieret %1</source>
        <translation>Copied %1</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>Flyt samtalen</source>
        <translation>Move the talk</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Klokken</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Samtalens form</source>
        <translation>Form of the talk</translation>
    </message>
    <message>
        <source>Fristen er gået. Vælg en dag så snart som muligt.</source>
        <translation>The deadline has passed. Choose a day as soon as possible.</translation>
    </message>
    <message>
        <source>Sidste sikre dag var %1. Vælg en dag så snart som muligt.</source>
        <translation>The last safe day was %1. Choose a day as soon as possible.</translation>
    </message>
    <message>
        <source>Forslag: sidste sikre dag, %1.</source>
        <translation>Suggestion: the last safe day, %1.</translation>
    </message>
    <message>
        <source>Skriv tiden som 10.30.</source>
        <translation>Write the time as 10.30.</translation>
    </message>
    <message>
        <source>Book samtale</source>
        <translation>Book talk</translation>
    </message>
    <message>
        <source>Book samtale %1</source>
        <translation>Book talk %1</translation>
    </message>
</context>
<context>
    <name>CalendarButton</name>
    <message>
        <source>Gem i kalender</source>
        <translation>Save to calendar</translation>
    </message>
    <message>
        <source>Gemmer samtalen som kalenderfil, uden navn og CPR-nummer</source>
        <translation>Saves the talk as a calendar file, without name and CPR number</translation>
    </message>
    <message>
        <source>Kalenderfiler (*.ics)</source>
        <translation>Calendar files (*.ics)</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>Aflys %1</source>
        <translation>Cancel %1</translation>
    </message>
    <message>
        <source>Aflys tilbuddet</source>
        <translation>Cancel the offer</translation>
    </message>
    <message>
        <source>Hvorfor? Kan stå tomt</source>
        <translation>Why? May stay empty</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Den valgte borger</source>
        <translation>The chosen citizen</translation>
    </message>
    <message>
        <source>Uafsluttede samtaler</source>
        <translation>Unfinished talks</translation>
    </message>
    <message>
        <source>Forløbet kan tegnes, når startdatoen er kendt.</source>
        <translation>The course can be drawn when the start date is known.</translation>
    </message>
    <message>
        <source>Åbn borger</source>
        <translation>Open citizen</translation>
    </message>
    <message>
        <source>Booket</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>Andre frister</source>
        <translation>Other deadlines</translation>
    </message>
    <message>
        <source>Åbne aftaler</source>
        <translation>Open agreements</translation>
    </message>
    <message>
        <source>Vist i arbejdslisten</source>
        <translation>Shown in the worklist</translation>
    </message>
</context>
<context>
    <name>CaseloadModel</name>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Ikke vurderet</source>
        <translation>No verdict</translation>
    </message>
</context>
<context>
    <name>CaseloadPane</name>
    <message>
        <source>Borgere i gennemgangen</source>
        <translation>Citizens in the review</translation>
    </message>
    <message>
        <source>Mest presserende først</source>
        <translation>Most urgent first</translation>
    </message>
    <message>
        <source>og %1 mere</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Ikke hos dig længere</source>
        <translation>No longer with you</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>Tilbud i kataloget</source>
        <translation>Offers in the catalogue</translation>
    </message>
    <message>
        <source>Importér …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>Eksportér …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Hent eksemplerne</source>
        <translation>Get the examples</translation>
    </message>
    <message>
        <source>Tilbud, som kommuner selv har beskrevet. De er mærket som eksempler</source>
        <translation>Offers that municipalities have described themselves. They are marked as examples</translation>
    </message>
    <message>
        <source>Hent</source>
        <translation>Get</translation>
    </message>
    <message>
        <source>Importér et katalog</source>
        <translation>Import a catalogue</translation>
    </message>
    <message>
        <source>En CSV- eller Excel-fil. Du ser alt, før det bliver gemt</source>
        <translation>A CSV or Excel file. You see everything before it is saved</translation>
    </message>
    <message>
        <source>Vælg fil</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Nyt tilbud</source>
        <translation>New offer</translation>
    </message>
    <message>
        <source>Skriv det første selv. En titel er nok til at begynde med</source>
        <translation>Write the first one yourself. A title is enough to begin with</translation>
    </message>
    <message>
        <source>Skriv</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Her kommer jeres tilbud til at stå</source>
        <translation>Your offers will stand here</translation>
    </message>
    <message>
        <source>Skriv, hvad kommunen kan tilbyde, hvem det er for, og hvornår der er plads. Så foreslår JobAssist det, der passer til borgeren, og holder øje med pladserne.</source>
        <translation>Write what the municipality can offer, whom it is for, and when there are seats. Then JobAssist suggests what fits the citizen, and keeps an eye on the seats.</translation>
    </message>
    <message>
        <source>%1 af %2 tilbud</source>
        <translation>%1 of %2 offers</translation>
    </message>
    <message>
        <source>Fortsæt nyt tilbud</source>
        <translation>Continue new offer</translation>
    </message>
    <message>
        <source>Ingen tilbud passer til filtrene.</source>
        <translation>No offers fit the filters.</translation>
    </message>
    <message>
        <source>Ryd filtre</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>%1 er ikke gemt under Tilbud. Gem det, eller gå videre igen uden at gemme.</source>
        <translation>%1 is not saved under Offers. Save it, or go on again without saving.</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Tilbuddet</source>
        <translation>The offer</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Og %1 ændringer mere</source>
        <translation>And %1 more changes</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Status nu</source>
        <translation>Status now</translation>
    </message>
    <message>
        <source>Status efter</source>
        <translation>Status after</translation>
    </message>
    <message>
        <source>Frist nu</source>
        <translation>Deadline now</translation>
    </message>
    <message>
        <source>Frist efter</source>
        <translation>Deadline after</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Ændringer</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Dage, hvor noget skifter</source>
        <translation>Days on which something changes</translation>
    </message>
    <message>
        <source>Vælg en dag</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Skriv to dage.</source>
        <translation>Write two days.</translation>
    </message>
    <message>
        <source>%1 regler er anderledes den %2 end den %3.</source>
        <translation>%1 rules are different on %2 from on %3.</translation>
    </message>
    <message>
        <source>Intet er anderledes den %2 end den %3.</source>
        <translation>Nothing is different on %2 from on %3.</translation>
    </message>
    <message>
        <source>Læs reglen</source>
        <translation>Read the rule</translation>
    </message>
    <message>
        <source>Læs reglen %1</source>
        <translation>Read the rule %1</translation>
    </message>
    <message>
        <source>intet</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>%1 mangler</source>
        <translation>%1 is missing</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Aftaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Rettigheder</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>Næste samtale</source>
        <translation>Next talk</translation>
    </message>
    <message>
        <source>Før du afslutter</source>
        <translation>Before you finish</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Vælg et svar</source>
        <translation>Choose an answer</translation>
    </message>
</context>
<context>
    <name>ChoiceHead</name>
    <message>
        <source>Hvem tilbuddet er til</source>
        <translation>Whom the offer is for</translation>
    </message>
    <message>
        <source>Tilbage (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Hvad skal det passe til?</source>
        <translation>What must it fit?</translation>
    </message>
    <message>
        <source>borgeren</source>
        <translation>the citizen</translation>
    </message>
    <message>
        <source>Tilbud til %1</source>
        <translation>Offer for %1</translation>
    </message>
    <message>
        <source>sidste sikre dag %1</source>
        <translation>last safe day %1</translation>
    </message>
    <message>
        <source>lovens frist %1</source>
        <translation>the law’s deadline %1</translation>
    </message>
</context>
<context>
    <name>Circumstance</name>
    <message>
        <source>%1 i dag</source>
        <translation>%1 today</translation>
    </message>
    <message>
        <source>Sket</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>Afventer</source>
        <translation>Awaited</translation>
    </message>
    <message>
        <source>Besvaret</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Kommer</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>Gælder nu</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Slut</source>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>CircumstanceForm</name>
    <message>
        <source>Nyt forhold i sagen</source>
        <translation>New circumstance of the case</translation>
    </message>
    <message>
        <source>Ret forholdet</source>
        <translation>Change the circumstance</translation>
    </message>
    <message>
        <source>Gem forholdet</source>
        <translation>Save the circumstance</translation>
    </message>
    <message>
        <source>Hvad er forholdet?</source>
        <translation>What is the circumstance?</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1, tom indtil svaret er her</source>
        <translation>%1, empty until the answer is here</translation>
    </message>
    <message>
        <source>Begrundelse</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Vælg, hvad forholdet er.</source>
        <translation>Choose what the circumstance is.</translation>
    </message>
</context>
<context>
    <name>CircumstancesCard</name>
    <message>
        <source>Forhold i sagen</source>
        <translation>Circumstances of the case</translation>
    </message>
    <message>
        <source>Intet er registreret. Tilføj fx en attest, der er bestilt.</source>
        <translation>Nothing is recorded. Add for instance a certificate that is ordered.</translation>
    </message>
    <message>
        <source>Tilføj forhold</source>
        <translation>Add circumstance</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>CitizenPage</name>
    <message>
        <source>Forløbet kan tegnes, når startdatoen er kendt.</source>
        <translation>The course can be drawn when the start date is known.</translation>
    </message>
    <message>
        <source>Frister</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Ingen frister lige nu.</source>
        <translation>No deadlines right now.</translation>
    </message>
    <message>
        <source>Samtaler</source>
        <translation>Talks</translation>
    </message>
    <message>
        <source>Ingen samtaler endnu.</source>
        <translation>No talks yet.</translation>
    </message>
    <message>
        <source>Planer</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Ingen plan endnu. Den bliver til i en samtale.</source>
        <translation>No plan yet. It is made in a talk.</translation>
    </message>
    <message>
        <source>Kontakt og sag</source>
        <translation>Contact and case</translation>
    </message>
    <message>
        <source>Ingen oplysninger.</source>
        <translation>No details.</translation>
    </message>
    <message>
        <source>Uafsluttede samtaler</source>
        <translation>Unfinished talks</translation>
    </message>
    <message>
        <source>Booket</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>Åbne aftaler</source>
        <translation>Open agreements</translation>
    </message>
    <message>
        <source>Breve, der mangler</source>
        <translation>Letters still to write</translation>
    </message>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Næste skridt</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Vist på borgerens side</source>
        <translation>Shown on the citizen’s page</translation>
    </message>
</context>
<context>
    <name>CitizenPreview</name>
    <message>
        <source>Det taler vi om</source>
        <translation>What we talk about</translation>
    </message>
    <message>
        <source>LIX %1, %2</source>
        <translation>LIX %1, %2</translation>
    </message>
    <message>
        <source>Borgerens tekster er lette at læse.</source>
        <translation>The citizen’s texts are easy to read.</translation>
    </message>
    <message>
        <source>Gør sætninger og ord kortere, så LIX kommer under %1.</source>
        <translation>Make sentences and words shorter, so that LIX gets below %1.</translation>
    </message>
</context>
<context>
    <name>CitizenReview</name>
    <message>
        <source>Forløb uge for uge</source>
        <translation>The course week by week</translation>
    </message>
    <message>
        <source>Vurderet af %1 kl. %2</source>
        <translation>Verdict by %1 at %2</translation>
    </message>
    <message>
        <source>Sidste gang: %1</source>
        <translation>Last time: %1</translation>
    </message>
</context>
<context>
    <name>CitizenView</name>
    <message>
        <source>Det taler vi om nu</source>
        <translation>What we are talking about now</translation>
    </message>
    <message>
        <source>Det har vi talt om</source>
        <translation>What we have talked about</translation>
    </message>
    <message>
        <source>Vi</source>
        <translation>We</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Vi foreslår, at vi ringer til dig</source>
        <translation>We suggest that we call you</translation>
    </message>
    <message>
        <source>Vi ringer til dig</source>
        <translation>We will call you</translation>
    </message>
    <message>
        <source>Vi foreslår, at vi taler sammen på video</source>
        <translation>We suggest that we talk on video</translation>
    </message>
    <message>
        <source>Vi taler sammen på video</source>
        <translation>We will talk on video</translation>
    </message>
    <message>
        <source>Vi foreslår, at vi ses igen</source>
        <translation>We suggest that we meet again</translation>
    </message>
    <message>
        <source>Vi ses igen</source>
        <translation>We will meet again</translation>
    </message>
    <message>
        <source>Dit tilbud</source>
        <translation>Your offer</translation>
    </message>
    <message>
        <source>%1 begynder</source>
        <translation>%1 begins</translation>
    </message>
    <message>
        <source>Din samtale i dag</source>
        <translation>Your talk today</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sig til, hvis noget ikke passer. Så retter vi det sammen.</source>
        <translation>Tell us if something is not right. Then we correct it together.</translation>
    </message>
    <message>
        <source>Skriftens størrelse</source>
        <translation>Size of the type</translation>
    </message>
</context>
<context>
    <name>ClocksView</name>
    <message>
        <source>Ure</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>fra %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>Fuldtidsforsikret: en uge er %1 timer, en måned %2. Deltid: %3 og %4.</source>
        <translation>Insured full time: a week is %1 hours, a month %2. Part time: %3 and %4.</translation>
    </message>
    <message>
        <source>Regnes ikke med: %1.</source>
        <translation>Not counted: %1.</translation>
    </message>
</context>
<context>
    <name>ClosedDaysSection</name>
    <message>
        <source>Lukkedage</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>Dage, hvor jobcentret holder lukket ud over helligdagene. Den sidste sikre dag flyttes til arbejdsdagen før.</source>
        <translation>Days when the jobcentre is closed besides public holidays. The last safe day moves to the working day before.</translation>
    </message>
    <message>
        <source>Andre lukkedage (dag-måned)</source>
        <translation>Other closed days (day-month)</translation>
    </message>
    <message>
        <source>31-12, 26-05</source>
        <translation>31-12, 26-05</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kun det, der er ændret</source>
        <translation>Only what is changed</translation>
    </message>
    <message>
        <source>To versioner ved siden af hinanden</source>
        <translation>Two versions beside each other</translation>
    </message>
    <message>
        <source>Versioner af %1</source>
        <translation>Versions of %1</translation>
    </message>
    <message>
        <source>%1 af %2 oplysninger er ændret.</source>
        <translation>%1 of %2 facts are changed.</translation>
    </message>
    <message>
        <source>intet</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>Vises: hvornår</source>
        <translation>Shown: when</translation>
    </message>
    <message>
        <source>Svaret skal være</source>
        <translation>The answer must be</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>er</source>
        <translation>is</translation>
    </message>
    <message>
        <source>Vises</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>altid</source>
        <translation>always</translation>
    </message>
    <message>
        <source>når “%1”</source>
        <translation>when “%1”</translation>
    </message>
    <message>
        <source>efter et spørgsmål, der er slettet eller flyttet</source>
        <translation>after a question that is deleted or moved</translation>
    </message>
    <message>
        <source>er mindst</source>
        <translation>is at least</translation>
    </message>
    <message>
        <source>er højst</source>
        <translation>is at most</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Tilføj kontaktperson</source>
        <translation>Add a contact</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Kontaktoplysninger</source>
        <translation>Contact details</translation>
    </message>
    <message>
        <source>Gem kontakt</source>
        <translation>Save contact</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Fritaget for Digital Post</source>
        <translation>Exempt from Digital Post</translation>
    </message>
    <message>
        <source>Adressebeskyttet til og med</source>
        <translation>Address protected up to</translation>
    </message>
    <message>
        <source>Tolk, sprog</source>
        <translation>Interpreter, language</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Slags samtale</source>
        <translation>Kind of talk</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Fjern rækken</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Holdes af</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Fjern rækken %1</source>
        <translation>Remove the row %1</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Kontaktperson %1</source>
        <translation>Contact %1</translation>
    </message>
    <message>
        <source>Fjern kontaktperson %1</source>
        <translation>Remove contact %1</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Kontakt i virksomheden</source>
        <translation>Contact at the employer</translation>
    </message>
</context>
<context>
    <name>ContactsView</name>
    <message>
        <source>Tilføj en række</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Brug den leverede tabel</source>
        <translation>Use the shipped table</translation>
    </message>
    <message>
        <source>Slip det skrevne</source>
        <translation>Let go of what is written</translation>
    </message>
    <message>
        <source>Vis, hvem der skifter</source>
        <translation>Show who changes</translation>
    </message>
    <message>
        <source>Gem tabellen</source>
        <translation>Save the table</translation>
    </message>
    <message>
        <source>Samtaler, der tæller</source>
        <translation>Talks that count</translation>
    </message>
    <message>
        <source>%1 rækker</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>En samtale tæller, når den er af en slags, en form og hos en, som står her, og dagen passer. Det, der ikke står her, tæller ikke. Står form eller holder ikke på en liste, tæller samtalen.</source>
        <translation>A talk counts when its kind, its form and whoever holds it stand here, and the day fits. What does not stand here does not count. If a list does not tell the form or the holder, the talk counts.</translation>
    </message>
    <message>
        <source>Det er jeres egen tabel.</source>
        <translation>It is your own table.</translation>
    </message>
    <message>
        <source>Den leverede tabel: %1</source>
        <translation>The shipped table: %1</translation>
    </message>
    <message>
        <source>Ikke gemt endnu.</source>
        <translation>Not saved yet.</translation>
    </message>
    <message>
        <source>Det skrevne er ændret. Se igen, hvem der skifter.</source>
        <translation>What is written has changed. See again who changes.</translation>
    </message>
    <message>
        <source>Én række skal rettes.</source>
        <translation>One row must be mended.</translation>
    </message>
    <message>
        <source>%1 rækker skal rettes.</source>
        <translation>%1 rows must be mended.</translation>
    </message>
    <message>
        <source>Tabellen over samtaler er ikke gemt. Gem den, eller gå videre igen uden at gemme.</source>
        <translation>The table of talks is not saved. Save it, or go on again without saving.</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Ret %1 lokalt</source>
        <translation>Correct %1 locally</translation>
    </message>
    <message>
        <source>Gem rettelsen</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Vis, hvem der skifter</source>
        <translation>Show who changes</translation>
    </message>
    <message>
        <source>Antal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Gode uger</source>
        <translation>Good weeks</translation>
    </message>
    <message>
        <source>Mindste afstand i dage</source>
        <translation>Shortest distance in days</translation>
    </message>
    <message>
        <source>Kilde</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Gælder til og med</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>Enhed</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Sikkerhed</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>Andre nøgler, en på hver linje</source>
        <translation>Other keys, one on each line</translation>
    </message>
    <message>
        <source>Hvorfor rettes reglen?</source>
        <translation>Why is the rule corrected?</translation>
    </message>
    <message>
        <source>Rettelsen gælder kun denne version, og den står som en rettelse, hvor reglen bruges.</source>
        <translation>The correction holds for this version only, and it stands as a correction where the rule is used.</translation>
    </message>
    <message>
        <source>Hvem der skifter</source>
        <translation>Who changes</translation>
    </message>
    <message>
        <source>Ikke gemt endnu. Se, hvem der skifter; så kan rettelsen gemmes.</source>
        <translation>Not saved yet. See who changes; then the correction can be saved.</translation>
    </message>
    <message>
        <source>Ret det, der er anderledes hos jer, og se, hvem der skifter.</source>
        <translation>Correct what is different with you, and see who changes.</translation>
    </message>
    <message>
        <source>Det skrevne er ændret. Se igen, hvem der skifter.</source>
        <translation>What is written has changed. See again who changes.</translation>
    </message>
    <message>
        <source>Set: nu kan rettelsen gemmes. Den kan fortrydes bagefter.</source>
        <translation>Seen: now the correction can be saved. It can be undone afterwards.</translation>
    </message>
    <message>
        <source>Se først, hvem der skifter (Alt+H).</source>
        <translation>See first who changes (Alt+H).</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Overskredet</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Kritisk</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Denne uge</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Næste 14 dage</source>
        <translation>Next 14 days</translation>
    </message>
    <message>
        <source>Uden dato</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>Uafsluttede samtaler</source>
        <translation>Unfinished talks</translation>
    </message>
    <message>
        <source>Mangler oplysning</source>
        <translation>Missing fact</translation>
    </message>
    <message>
        <source>Mangler tilbud</source>
        <translation>Needs an offer</translation>
    </message>
</context>
<context>
    <name>CoursesView</name>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Hvis forløb</source>
        <translation>Whose placements</translation>
    </message>
    <message>
        <source>Ingen forløb venter på et svar</source>
        <translation>No placements are waiting for an answer</translation>
    </message>
    <message>
        <source>Her står de tilbud, der skal begynde, slutter, venter på en plads eller mangler et udfald. Du svarer med ét klik, og det kan fortrydes.</source>
        <translation>Here stand the offers that are to begin, are ending, are waiting for a seat or lack an outcome. You answer with one click, and it can be undone.</translation>
    </message>
    <message>
        <source>Forløb, der venter på et svar</source>
        <translation>Placements that are waiting for an answer</translation>
    </message>
    <message>
        <source>1 forløb</source>
        <translation>1 placement</translation>
    </message>
    <message>
        <source>%1 forløb</source>
        <translation>%1 placements</translation>
    </message>
    <message>
        <source>Vis flere, %1 er tilbage</source>
        <translation>Show more, %1 left</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd-mm-åååå</source>
        <translation>dd-mm-yyyy</translation>
    </message>
    <message>
        <source>Vis kalender</source>
        <translation>Show calendar</translation>
    </message>
    <message>
        <source>Datoen kan ikke læses. Skriv den som 23-03-2023.</source>
        <translation>The date cannot be read. Write it as 23-03-2023.</translation>
    </message>
    <message>
        <source>Datoen er gået. Vælg en dag fra i dag og frem.</source>
        <translation>The date has passed. Choose today or later.</translation>
    </message>
    <message>
        <source>Datoen er for tidlig. Vælg en dag fra %1 og frem.</source>
        <translation>The date is too early. Choose %1 or later.</translation>
    </message>
</context>
<context>
    <name>DayNotice</name>
    <message>
        <source>Hold den i dag</source>
        <translation>Hold it today</translation>
    </message>
    <message>
        <source>Samtalen fra %1 er ikke afsluttet.</source>
        <translation>The talk from %1 is not finished.</translation>
    </message>
    <message>
        <source>Den bliver gemt på sin egen dag, når du afslutter.</source>
        <translation>It is saved on its own day when you finish.</translation>
    </message>
    <message>
        <source>Den åbner igen, når samtalen i dag er afsluttet.</source>
        <translation>It opens again when today’s talk is finished.</translation>
    </message>
</context>
<context>
    <name>DeadlineFilter</name>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Om en uge</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Om to uger</source>
        <translation>In two weeks</translation>
    </message>
    <message>
        <source>Kun job med en frist. Pil ned viser flere dage.</source>
        <translation>Only jobs with a deadline. Arrow down shows more days.</translation>
    </message>
    <message>
        <source>Søg senest %1 eller senere</source>
        <translation>Apply by %1 or later</translation>
    </message>
    <message>
        <source>Vælg en dag …</source>
        <translation>Choose a day …</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Registrér afgørelse</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>Truffet den</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Fx forlænget efter § 27</source>
        <translation>E.g. extended under § 27</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>Afgørelser</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Ingen afgørelser endnu.</source>
        <translation>No decisions yet.</translation>
    </message>
    <message>
        <source>Tilføj afgørelse</source>
        <translation>Add decision</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>fra %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>Truffet</source>
        <translation>Made</translation>
    </message>
</context>
<context>
    <name>DeleteButton</name>
    <message>
        <source>Slet aftalen</source>
        <translation>Delete the agreement</translation>
    </message>
</context>
<context>
    <name>DetailsEditor</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Varighed i minutter</source>
        <translation>Length in minutes</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Dagen kommer fra fagsystemet og rettes dér.</source>
        <translation>The day comes from the professional system and is corrected there.</translation>
    </message>
    <message>
        <source>Skriv minutterne som et tal fra 0 til 600, eller lad feltet stå tomt.</source>
        <translation>Write the minutes as a number from 0 to 600, or leave the field empty.</translation>
    </message>
</context>
<context>
    <name>DetailsRow</name>
    <message>
        <source>Ikke oplyst</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Varighed</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>DistanceFilter</name>
    <message>
        <source>Højst %1 km</source>
        <translation>At most %1 km</translation>
    </message>
    <message>
        <source>Kilometer er i luftlinje. Pil ned viser flere afstande.</source>
        <translation>Kilometres are as the crow flies. Arrow down shows more distances.</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Åbn arbejdslisten</source>
        <translation>Open the worklist</translation>
    </message>
    <message>
        <source>Søgelisten er importeret</source>
        <translation>The search list is imported</translation>
    </message>
    <message>
        <source>%1 uændrede, bekræftet pr. %2</source>
        <translation>%1 unchanged, confirmed as of %2</translation>
    </message>
    <message>
        <source>1 ny borger</source>
        <translation>1 new citizen</translation>
    </message>
    <message>
        <source>%1 nye borgere</source>
        <translation>%1 new citizens</translation>
    </message>
    <message>
        <source>%1 ændrede</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>%1 står ikke længere på listen. De er beholdt.</source>
        <translation>%1 are no longer on the list. They are kept.</translation>
    </message>
    <message>
        <source>1 række er ikke importeret</source>
        <translation>1 row is not imported</translation>
    </message>
    <message>
        <source>%1 rækker er ikke importeret</source>
        <translation>%1 rows are not imported</translation>
    </message>
    <message>
        <source>Næste liste: %1</source>
        <translation>Next list: %1</translation>
    </message>
    <message>
        <source>Importér en liste mere</source>
        <translation>Import another list</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>dato</source>
        <translation>date</translation>
    </message>
    <message>
        <source>Datoen kan ikke læses. Skriv den som 23-03-2023.</source>
        <translation>The date cannot be read. Write it as 23-03-2023.</translation>
    </message>
    <message>
        <source>Datoen er gået. Vælg en dag fra i dag og frem.</source>
        <translation>The date has passed. Choose today or later.</translation>
    </message>
    <message>
        <source>Datoen er for tidlig. Vælg en dag fra %1 og frem.</source>
        <translation>The date is too early. Choose %1 or later.</translation>
    </message>
</context>
<context>
    <name>DutyCard</name>
    <message>
        <source>Vis regnestykket</source>
        <translation>Show the arithmetic</translation>
    </message>
    <message>
        <source>Skjul regnestykket</source>
        <translation>Hide the arithmetic</translation>
    </message>
    <message>
        <source>Se reglen</source>
        <translation>See the rule</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Hvorfor rettes det?</source>
        <translation>Why is it corrected?</translation>
    </message>
    <message>
        <source>Fx: Borgeren ringede og rettede det</source>
        <translation>E.g.: The citizen called and corrected it</translation>
    </message>
    <message>
        <source>Gem rettelsen</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EmployerForm</name>
    <message>
        <source>Ny virksomhed</source>
        <translation>New employer</translation>
    </message>
    <message>
        <source>Redigér %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>Gem virksomheden</source>
        <translation>Save the employer</translation>
    </message>
    <message>
        <source>Virksomheden</source>
        <translation>The employer</translation>
    </message>
    <message>
        <source>Kontaktpersoner</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>EmployerModel</name>
    <message>
        <source>Virksomhed</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Åbne pladser og job</source>
        <translation>Open places and jobs</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Kontaktperson</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Branche</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>Kendes af</source>
        <translation>Known by</translation>
    </message>
</context>
<context>
    <name>EmployerPane</name>
    <message>
        <source>Den valgte virksomhed</source>
        <translation>The chosen employer</translation>
    </message>
    <message>
        <source>Redigér</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Vis i jobbanken</source>
        <translation>Show in the job bank</translation>
    </message>
    <message>
        <source>CVR %1</source>
        <translation>CVR %1</translation>
    </message>
    <message>
        <source>Fortsæt redigeringen</source>
        <translation>Continue editing</translation>
    </message>
    <message>
        <source>Intet åbent lige nu.</source>
        <translation>Nothing open right now.</translation>
    </message>
    <message>
        <source>og %1 til</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>Employers</name>
    <message>
        <source>Virksomheder</source>
        <translation>Employers</translation>
    </message>
    <message>
        <source>Alle filer</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Vælg en liste</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV-filer</source>
        <translation>CSV files</translation>
    </message>
    <message>
        <source>Gem virksomhederne</source>
        <translation>Save the employers</translation>
    </message>
    <message>
        <source>virksomheder-%1.xlsx</source>
        <translation>employers-%1.xlsx</translation>
    </message>
    <message>
        <source>%1 virksomheder er gemt i %2</source>
        <translation>%1 employers are saved in %2</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>CVR</source>
        <translation>CVR</translation>
    </message>
    <message>
        <source>Branche</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>Kendes af</source>
        <translation>Known by</translation>
    </message>
    <message>
        <source>Postnummer</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Kontaktperson</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Stilling</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>1 praktikplads</source>
        <translation>1 work placement</translation>
    </message>
    <message>
        <source>%1 praktikpladser</source>
        <translation>%1 work placements</translation>
    </message>
    <message>
        <source>1 løntilskudsplads</source>
        <translation>1 place with wage subsidy</translation>
    </message>
    <message>
        <source>%1 løntilskudspladser</source>
        <translation>%1 places with wage subsidy</translation>
    </message>
    <message>
        <source>1 småjob</source>
        <translation>1 small job</translation>
    </message>
    <message>
        <source>%1 småjob</source>
        <translation>%1 small jobs</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 job</translation>
    </message>
    <message>
        <source>%1 job</source>
        <translation>%1 jobs</translation>
    </message>
    <message>
        <source>Kontakt: %1</source>
        <translation>Contact: %1</translation>
    </message>
    <message>
        <source>Kendes af %1</source>
        <translation>Known by %1</translation>
    </message>
    <message>
        <source>Importér 1 virksomhed</source>
        <translation>Import 1 employer</translation>
    </message>
    <message>
        <source>Importér %1 virksomheder</source>
        <translation>Import %1 employers</translation>
    </message>
</context>
<context>
    <name>EmployersImportPane</name>
    <message>
        <source>Intet er gemt endnu. Hele importen kan fortrydes bagefter.</source>
        <translation>Nothing is saved yet. The whole import can be undone afterwards.</translation>
    </message>
    <message>
        <source>og %1 til</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Alle virksomhederne er her allerede.</source>
        <translation>All the employers are here already.</translation>
    </message>
    <message>
        <source>Række %1</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>Hele filen</source>
        <translation>The whole file</translation>
    </message>
    <message>
        <source>Ny: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>kontaktpersoner</source>
        <translation>contacts</translation>
    </message>
    <message>
        <source>Ændret: %1 (%2)</source>
        <translation>Changed: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 nye</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>%1 ændrede</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>%1 som før</source>
        <translation>%1 as before</translation>
    </message>
    <message>
        <source>%1 afviste</source>
        <translation>%1 rejected</translation>
    </message>
</context>
<context>
    <name>EmployersView</name>
    <message>
        <source>Virksomheder</source>
        <translation>Employers</translation>
    </message>
    <message>
        <source>Søg i virksomhederne (Ctrl+F)</source>
        <translation>Search the employers (Ctrl+F)</translation>
    </message>
    <message>
        <source>Søg i virksomhederne</source>
        <translation>Search the employers</translation>
    </message>
    <message>
        <source>Importér …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>Eksportér …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>%1 af %2 virksomheder</source>
        <translation>%1 of %2 employers</translation>
    </message>
    <message>
        <source>Her kommer virksomhederne til at stå</source>
        <translation>The employers will stand here</translation>
    </message>
    <message>
        <source>Skriv, hvem I kender, og hvem man ringer til. Så ser virksomhedsteamet og sagsbehandlerne de samme kontaktpersoner ved de samme job og pladser.</source>
        <translation>Write whom you know and whom one calls. Then the company team and the caseworkers see the same contacts beside the same jobs and places.</translation>
    </message>
    <message>
        <source>Importér en liste</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>En CSV- eller Excel-fil. Du ser alt, før det bliver gemt</source>
        <translation>A CSV or Excel file. You see everything before it is saved</translation>
    </message>
    <message>
        <source>Vælg fil</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Ny virksomhed</source>
        <translation>New employer</translation>
    </message>
    <message>
        <source>Skriv den første selv. Et navn er nok til at begynde med</source>
        <translation>Write the first yourself. A name is enough to begin with</translation>
    </message>
    <message>
        <source>Skriv</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Fortsæt ny virksomhed</source>
        <translation>Continue the new employer</translation>
    </message>
    <message>
        <source>Ingen virksomhed passer til det, du søger. Prøv med færre ord.</source>
        <translation>No employer fits what you search for. Try fewer words.</translation>
    </message>
    <message>
        <source>%1 er ikke gemt under Virksomheder. Gem det, eller gå videre igen uden at gemme.</source>
        <translation>%1 is not saved under Employers. Save it, or go on again without saving.</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Afslut med udbytte</source>
        <translation>Finish with an outcome</translation>
    </message>
    <message>
        <source>Sidste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Hvad kom der ud af det?</source>
        <translation>What came of it?</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Afslut %1</source>
        <translation>Finish %1</translation>
    </message>
    <message>
        <source>Vælg udbytte</source>
        <translation>Choose an outcome</translation>
    </message>
    <message>
        <source>Vælg, hvad der kom ud af forløbet.</source>
        <translation>Choose what came of the placement.</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Jeres egen</source>
        <translation>Your own</translation>
    </message>
    <message>
        <source>Kladde</source>
        <translation>Draft</translation>
    </message>
</context>
<context>
    <name>ExamplesHead</name>
    <message>
        <source>Hvem eksemplerne er til, og filtre</source>
        <translation>Whom the examples are for, and filters</translation>
    </message>
    <message>
        <source>Tilbage (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Jobeksempler</source>
        <translation>Job examples</translation>
    </message>
    <message>
        <source>Søg i hele jobbanken</source>
        <translation>Search the whole job bank</translation>
    </message>
    <message>
        <source>Søg blandt eksemplerne</source>
        <translation>Search the examples</translation>
    </message>
    <message>
        <source>Deltid muligt</source>
        <translation>Part time possible</translation>
    </message>
    <message>
        <source>Uden kørekort</source>
        <translation>No driving licence</translation>
    </message>
</context>
<context>
    <name>ExamplesPage</name>
    <message>
        <source>Job, der passer til planens jobmål</source>
        <translation>Jobs that suit the plan&apos;s job goals</translation>
    </message>
    <message>
        <source>Jobeksempler</source>
        <translation>Job examples</translation>
    </message>
    <message>
        <source>Ingen job i jobbanken passer til planens jobmål. Hent nyere annoncer.</source>
        <translation>No job in the job bank suits the plan&apos;s job goals. Get newer advertisements.</translation>
    </message>
    <message>
        <source>Ingen ved, hvor borgeren bor. Skriv postnummer i adressen eller kommunens navn i Indstillinger.</source>
        <translation>Nobody knows where the citizen lives. Write the postal code in the address, or the municipality in Settings.</translation>
    </message>
    <message>
        <source>Fra jobbanken</source>
        <translation>From the job bank</translation>
    </message>
    <message>
        <source>de første %1 af %2</source>
        <translation>the first %1 of %2</translation>
    </message>
    <message>
        <source>Ingen lige nu.</source>
        <translation>None just now.</translation>
    </message>
    <message>
        <source>Vis %1 flere</source>
        <translation>Show %1 more</translation>
    </message>
    <message>
        <source>%1 fundet af %2</source>
        <translation>%1 found of %2</translation>
    </message>
    <message>
        <source>Der er plads til %1 job på arket. Fjern et først.</source>
        <translation>There is room for %1 jobs on the sheet. Remove one first.</translation>
    </message>
</context>
<context>
    <name>Exemption</name>
    <message>
        <source>Samtaler og tilbud i bero</source>
        <translation>Talks and offers on hold</translation>
    </message>
    <message>
        <source>Samtaler i bero</source>
        <translation>Talks on hold</translation>
    </message>
    <message>
        <source>Tilbud i bero</source>
        <translation>Offers on hold</translation>
    </message>
    <message>
        <source>Kommer</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>Slut</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Gælder nu</source>
        <translation>In force now</translation>
    </message>
</context>
<context>
    <name>ExemptionForm</name>
    <message>
        <source>Ny fritagelse</source>
        <translation>New exemption</translation>
    </message>
    <message>
        <source>Ret fritagelsen</source>
        <translation>Change the exemption</translation>
    </message>
    <message>
        <source>Gem fritagelsen</source>
        <translation>Save the exemption</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Fx barsel eller stand-by</source>
        <translation>Such as maternity leave or stand-by</translation>
    </message>
    <message>
        <source>Samtaler og tilbud</source>
        <translation>Talks and offers</translation>
    </message>
    <message>
        <source>Kun samtaler</source>
        <translation>Only talks</translation>
    </message>
    <message>
        <source>Kun tilbud</source>
        <translation>Only offers</translation>
    </message>
    <message>
        <source>Hvad er sat i bero?</source>
        <translation>What is paused?</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med, tom indtil videre</source>
        <translation>To, empty until further notice</translation>
    </message>
</context>
<context>
    <name>ExemptionsCard</name>
    <message>
        <source>Fritagelser</source>
        <translation>Exemptions</translation>
    </message>
    <message>
        <source>Ingen fritagelser.</source>
        <translation>No exemptions.</translation>
    </message>
    <message>
        <source>Tilføj fritagelse</source>
        <translation>Add exemption</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Slut i dag</source>
        <translation>Ends today</translation>
    </message>
</context>
<context>
    <name>ExtendForm</name>
    <message>
        <source>Ny slutdato for %1</source>
        <translation>New end date for %1</translation>
    </message>
    <message>
        <source>Gem slutdatoen</source>
        <translation>Save the end date</translation>
    </message>
    <message>
        <source>Sidste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Hvorfor skal det være længere?</source>
        <translation>Why must it be longer?</translation>
    </message>
</context>
<context>
    <name>Eye</name>
    <message>
        <source>Skjul CPR-nummeret</source>
        <translation>Hide the CPR number</translation>
    </message>
    <message>
        <source>Vis hele CPR-nummeret (logges)</source>
        <translation>Show the whole CPR number (logged)</translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <source>Ret kontakt</source>
        <translation>Correct contact</translation>
    </message>
    <message>
        <source>til %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Adressebeskyttet</source>
        <translation>Protected address</translation>
    </message>
    <message>
        <source>Digital post</source>
        <translation>Digital post</translation>
    </message>
    <message>
        <source>Fritaget</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Tolk</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Sagsbehandler</source>
        <translation>Caseworker</translation>
    </message>
    <message>
        <source>Sagens første dag</source>
        <translation>First day of the case</translation>
    </message>
    <message>
        <source>Arbejdsgiver</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>A-kasse</source>
        <translation>Unemployment fund</translation>
    </message>
    <message>
        <source>Visitation</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Ventes rask</source>
        <translation>Expected to recover</translation>
    </message>
    <message>
        <source>Slut</source>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>trukket %1</source>
        <translation>drawn %1</translation>
    </message>
    <message>
        <source>bruges ikke: %1</source>
        <translation>not used: %1</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Importér %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Intet at importere</source>
        <translation>Nothing to import</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Fortsæt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vælg fil</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Importér en søgeliste</source>
        <translation>Import a search list</translation>
    </message>
    <message>
        <source>Du ser hver ændring, før noget bliver gemt</source>
        <translation>You see every change before anything is saved</translation>
    </message>
    <message>
        <source>Træk CSV- eller Excel-filer hertil</source>
        <translation>Drag CSV or Excel files here</translation>
    </message>
    <message>
        <source>Hent ugens søgeliste</source>
        <translation>Get this week’s search list</translation>
    </message>
    <message>
        <source>Træk listen i jeres fagsystem, og gem den som CSV eller Excel. JobAssist viser, hvad der er nyt, ændret, forsvundet og afvist.</source>
        <translation>Draw the list in your professional system and save it as CSV or Excel. JobAssist shows what is new, changed, gone and rejected.</translation>
    </message>
    <message>
        <source>%1 filer venter</source>
        <translation>%1 files are waiting</translation>
    </message>
    <message>
        <source>1 fil venter</source>
        <translation>1 file is waiting</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Pil ned viser flere valg.</source>
        <translation>Arrow down shows more choices.</translation>
    </message>
</context>
<context>
    <name>FilterTag</name>
    <message>
        <source>Fjern filteret %1</source>
        <translation>Remove the filter %1</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Adgangssætning</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Skriv den igen</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>Vælg en adgangssætning</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>Den låser lageret op på denne computer. Fem tilfældige ord er både nemmere at huske og sværere at gætte end et kort kodeord.</source>
        <translation>It unlocks the store on this computer. Five random words are both easier to remember and harder to guess than a short password.</translation>
    </message>
    <message>
        <source>Alle oplysninger gemmes krypteret og forlader ikke computeren.</source>
        <translation>Everything is saved encrypted and does not leave the computer.</translation>
    </message>
    <message>
        <source>Glemmer du den, kan ingen åbne lageret. Skriv den ned, og læg den et aflåst sted.</source>
        <translation>If you forget it, nobody can open the store. Write it down and lock it away.</translation>
    </message>
    <message>
        <source>JobAssist låser selv efter %1 minutter uden brug.</source>
        <translation>JobAssist locks itself after %1 minutes without use.</translation>
    </message>
    <message>
        <source>Opretter lageret …</source>
        <translation>Making the store …</translation>
    </message>
    <message>
        <source>Opret lageret</source>
        <translation>Make the store</translation>
    </message>
    <message>
        <source>%1 tegn, %2 ord</source>
        <translation>%1 characters, %2 words</translation>
    </message>
    <message>
        <source>For let at gætte</source>
        <translation>Too easy to guess</translation>
    </message>
    <message>
        <source>Svag</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>God</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Stærk</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Adgangssætningen er for kort. Brug mindst 12 tegn, gerne fem ord.</source>
        <translation>The passphrase is too short. Use at least 12 characters, preferably five words.</translation>
    </message>
    <message>
        <source>Adgangssætningen er for let at gætte. Brug flere forskellige ord.</source>
        <translation>The passphrase is too easy to guess. Use more different words.</translation>
    </message>
    <message>
        <source>De to er ikke ens. Skriv den samme adgangssætning igen.</source>
        <translation>The two are not alike. Type the same passphrase again.</translation>
    </message>
</context>
<context>
    <name>FitForm</name>
    <message>
        <source>Dagsordenens navn</source>
        <translation>Name of the agenda</translation>
    </message>
    <message>
        <source>Siges først</source>
        <translation>Said first</translation>
    </message>
    <message>
        <source>Siges først, og borgeren læser det</source>
        <translation>Said first, and the citizen reads it</translation>
    </message>
    <message>
        <source>Samtale nummer</source>
        <translation>Talk number</translation>
    </message>
    <message>
        <source>fx 1, 2, 3</source>
        <translation>e.g. 1, 2, 3</translation>
    </message>
    <message>
        <source>Gælder fra</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Gælder til</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Målgrupper</source>
        <translation>Target groups</translation>
    </message>
    <message>
        <source>Sæt ingen kryds, hvis den passer til alle målgrupper. Tomme felter passer til alt.</source>
        <translation>Tick none if it fits all target groups. Empty fields fit everything.</translation>
    </message>
    <message>
        <source>Passer desuden kun til: %1.</source>
        <translation>Besides, it fits only: %1.</translation>
    </message>
</context>
<context>
    <name>FoldLine</name>
    <message>
        <source>Foldet ud</source>
        <translation>Expanded</translation>
    </message>
    <message>
        <source>Foldet sammen</source>
        <translation>Collapsed</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriv en dag, fx 06-03-2023.</source>
        <translation>Write a day, e.g. 06-03-2023.</translation>
    </message>
    <message>
        <source>Vælg</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>FormButton</name>
    <message>
        <source>Mødeform: %1</source>
        <translation>Form of the talk: %1</translation>
    </message>
    <message>
        <source>Skift mellem fremmøde, telefon og video</source>
        <translation>Switch between in person, phone and video</translation>
    </message>
</context>
<context>
    <name>FormFrame</name>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Slip det skrevne</source>
        <translation>Let the changes go</translation>
    </message>
    <message>
        <source>Gem eller slip</source>
        <translation>Save or let go</translation>
    </message>
    <message>
        <source>Ikke gemt endnu. Det, du skriver, bliver stående, til du gemmer eller slipper det.</source>
        <translation>Not saved yet. What you type stays until you save it or let it go.</translation>
    </message>
    <message>
        <source>Gemmes, når du trykker Gem. Det kan fortrydes bagefter.</source>
        <translation>Saved when you press Save. It can be undone afterwards.</translation>
    </message>
    <message>
        <source>Ét felt skal rettes, før det kan gemmes.</source>
        <translation>One field must be mended before it can be saved.</translation>
    </message>
    <message>
        <source>%1 felter skal rettes.</source>
        <translation>%1 fields must be mended.</translation>
    </message>
</context>
<context>
    <name>FrameWindow</name>
    <message>
        <source>Øvelse: opdigtede borgere</source>
        <translation>Practice: invented citizens</translation>
    </message>
</context>
<context>
    <name>FridayPage</name>
    <message>
        <source>Fredagsark</source>
        <translation>Friday sheet</translation>
    </message>
    <message>
        <source>Liste: uden tilbud</source>
        <translation>List: without an offer</translation>
    </message>
    <message>
        <source>Fredagsgennemgang</source>
        <translation>Friday review</translation>
    </message>
    <message>
        <source>uge %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>Dækning uge %1: %2 af %3 borgere</source>
        <translation>Coverage week %1: %2 of %3 citizens</translation>
    </message>
    <message>
        <source>Her kommer dine borgere til fredagsgennemgangen</source>
        <translation>Your citizens will stand here for the Friday review</translation>
    </message>
    <message>
        <source>Hver fredag ser du alle dine borgere igennem, én ad gangen, så alle har et relevant tilbud eller en grund. Hent en søgeliste, eller vælg en kollegas borgere.</source>
        <translation>Every Friday you go through all your citizens, one at a time, so that everybody has a relevant offer or a reason. Get a search list, or choose a colleague’s citizens.</translation>
    </message>
    <message>
        <source>Hent en søgeliste</source>
        <translation>Get a search list</translation>
    </message>
    <message>
        <source>Borgerne kommer fra jeres fagsystem</source>
        <translation>The citizens come from your professional system</translation>
    </message>
    <message>
        <source>Gå til Import</source>
        <translation>Go to Import</translation>
    </message>
    <message>
        <source>Borgeren</source>
        <translation>The citizen</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>Læs reglen</source>
        <translation>Read the rule</translation>
    </message>
    <message>
        <source>Læs reglen %1</source>
        <translation>Read the rule %1</translation>
    </message>
    <message>
        <source>slået til</source>
        <translation>on</translation>
    </message>
    <message>
        <source>slået fra</source>
        <translation>off</translation>
    </message>
</context>
<context>
    <name>GoalsView</name>
    <message>
        <source>Lad være</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Lokale mål</source>
        <translation>Local goals</translation>
    </message>
    <message>
        <source>%1 af %2 mål er slået til</source>
        <translation>%1 of %2 goals are on</translation>
    </message>
    <message>
        <source>Mål, som kommuner selv har sat. De er slået fra, til I slår dem til, og så står de på arbejdslisten som lokale mål.</source>
        <translation>Goals that municipalities have set themselves. They are off until you switch them on, and then they stand on the worklist as local goals.</translation>
    </message>
    <message>
        <source>Vælg et mål for at se, hvem der får pligten.</source>
        <translation>Choose a goal to see who gets the duty.</translation>
    </message>
    <message>
        <source>Slå %1 fra</source>
        <translation>Switch %1 off</translation>
    </message>
    <message>
        <source>Slå %1 til</source>
        <translation>Switch %1 on</translation>
    </message>
</context>
<context>
    <name>HandBack</name>
    <message>
        <source>Listen fra %1 har den ikke</source>
        <translation>The list from %1 does not have it</translation>
    </message>
    <message>
        <source>Givet videre %1, venter på liste</source>
        <translation>Handed back %1, waiting for a list</translation>
    </message>
    <message>
        <source>Ikke givet videre</source>
        <translation>Not handed back</translation>
    </message>
    <message>
        <source>Kom ikke</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Holdt</source>
        <translation>Held</translation>
    </message>
</context>
<context>
    <name>HandBackPage</name>
    <message>
        <source>Samtaler, der ikke er registreret</source>
        <translation>Talks that are not registered</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Hvis samtaler</source>
        <translation>Whose talks</translation>
    </message>
    <message>
        <source>Registreret</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Samtalen står i fagsystemet</source>
        <translation>The talk stands in the professional system</translation>
    </message>
    <message>
        <source>Åbn borger</source>
        <translation>Open citizen</translation>
    </message>
    <message>
        <source>Til fagsystemet</source>
        <translation>Hand-back</translation>
    </message>
    <message>
        <source>Alle samtaler er registreret</source>
        <translation>All talks are registered</translation>
    </message>
    <message>
        <source>Her står de samtaler, I har holdt her, indtil en søgeliste viser dem. Efter en samtale kopierer du den felt for felt til fagsystemet, og næste import bekræfter den.</source>
        <translation>The talks that you have held here stand here until a search list shows them. After a talk you copy it field by field to the professional system, and the next import confirms it.</translation>
    </message>
    <message>
        <source>Samtaler, som ingen søgeliste har vist endnu. De ældste står først.</source>
        <translation>Talks that no search list has shown yet. The oldest come first.</translation>
    </message>
    <message>
        <source>Alle dine samtaler er registreret</source>
        <translation>All your talks are registered</translation>
    </message>
    <message>
        <source>1 samtale</source>
        <translation>1 talk</translation>
    </message>
    <message>
        <source>%1 samtaler</source>
        <translation>%1 talks</translation>
    </message>
    <message>
        <source>%1, i dag</source>
        <translation>%1, today</translation>
    </message>
    <message>
        <source>%1, for 1 dag siden</source>
        <translation>%1, 1 day ago</translation>
    </message>
    <message>
        <source>%1, for %2 dage siden</source>
        <translation>%1, %2 days ago</translation>
    </message>
</context>
<context>
    <name>HandBackStrip</name>
    <message>
        <source>Til fagsystemet</source>
        <translation>To the professional system</translation>
    </message>
    <message>
        <source>Kopieret</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>%1 af %2 kopieret</source>
        <translation>%1 of %2 copied</translation>
    </message>
    <message>
        <source>Kopiér næste</source>
        <translation>Copy next</translation>
    </message>
    <message>
        <source>Alt er kopieret</source>
        <translation>All is copied</translation>
    </message>
    <message>
        <source>Til %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>En søgeliste har vist samtalen, så den er registreret.</source>
        <translation>A search list has shown the talk, so it is registered.</translation>
    </message>
    <message>
        <source>Felterne står i fagsystemets rækkefølge. Det kopierede forsvinder efter 30 sekunder.</source>
        <translation>The fields stand in the order of the professional system. What is copied disappears after 30 seconds.</translation>
    </message>
    <message>
        <source>Givet videre %1. Næste import af en søgeliste bekræfter det.</source>
        <translation>Handed back %1. The next import of a search list confirms it.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>uge %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>Ansat hos %1</source>
        <translation>Employed at %1</translation>
    </message>
    <message>
        <source>A-kasse: %1</source>
        <translation>Unemployment fund: %1</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Adressebeskyttet</source>
        <translation>Protected address</translation>
    </message>
    <message>
        <source>uge %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>ansat hos %1</source>
        <translation>employed at %1</translation>
    </message>
    <message>
        <source>sluttet %1</source>
        <translation>ended %1</translation>
    </message>
    <message>
        <source>Samtalens top</source>
        <translation>Top of the talk</translation>
    </message>
    <message>
        <source>Referat</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>HoursForm</name>
    <message>
        <source>Skriv dagpengetimerne</source>
        <translation>Fill in the benefit hours</translation>
    </message>
    <message>
        <source>Gem timerne</source>
        <translation>Save the hours</translation>
    </message>
    <message>
        <source>De står i fagsystemet. Så kan fristen regnes ud.</source>
        <translation>They are in the professional system. Then the deadline can be worked out.</translation>
    </message>
    <message>
        <source>Dagpengetimer</source>
        <translation>Benefit hours</translation>
    </message>
    <message>
        <source>Opgjort den</source>
        <translation>Counted on</translation>
    </message>
    <message>
        <source>Skriv timerne som et tal, fx 962,5.</source>
        <translation>Write the hours as a number, e.g. 962,5.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Søgelister</source>
        <translation>Search lists</translation>
    </message>
    <message>
        <source>Alle filer</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Vælg søgelister</source>
        <translation>Choose search lists</translation>
    </message>
    <message>
        <source>CSV-filer</source>
        <translation>CSV files</translation>
    </message>
    <message>
        <source>Gem afviste rækker</source>
        <translation>Save rejected rows</translation>
    </message>
    <message>
        <source>Importen er i gang. Vent, eller stop den først.</source>
        <translation>The import is running. Wait, or stop it first.</translation>
    </message>
    <message>
        <source>Læser søgelisten</source>
        <translation>Reading the search list</translation>
    </message>
    <message>
        <source>Importerer søgelisten</source>
        <translation>Importing the search list</translation>
    </message>
    <message>
        <source>Importen er stoppet. Intet er gemt.</source>
        <translation>The import was stopped. Nothing is saved.</translation>
    </message>
    <message>
        <source>Noget er ændret, siden du så listen. Se den igennem igen.</source>
        <translation>Something has changed since you saw the list. Look through it again.</translation>
    </message>
    <message>
        <source>%1 er gemt i %2. Slet filen, når rækkerne er rettet.</source>
        <translation>%1 saved in %2. Delete the file when the rows are mended.</translation>
    </message>
</context>
<context>
    <name>ImportPane</name>
    <message>
        <source>Tilbud i filen</source>
        <translation>Offers in the file</translation>
    </message>
    <message>
        <source>Intet er gemt endnu. Hele importen kan fortrydes bagefter.</source>
        <translation>Nothing is saved yet. The whole import can be undone afterwards.</translation>
    </message>
    <message>
        <source>%1 nye</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>%1 ændrede</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>%1 som før</source>
        <translation>%1 as before</translation>
    </message>
    <message>
        <source>%1 afviste</source>
        <translation>%1 rejected</translation>
    </message>
    <message>
        <source>Række %1</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>Hele filen</source>
        <translation>The whole file</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>Række</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>CPR</source>
        <translation>CPR</translation>
    </message>
    <message>
        <source>Rækkerne %1</source>
        <translation>Rows %1</translation>
    </message>
    <message>
        <source>Kolonne</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Hvad er der galt</source>
        <translation>What is wrong</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Gem 1 afvist som fil</source>
        <translation>Save 1 rejected as a file</translation>
    </message>
    <message>
        <source>Gem %1 afviste som fil</source>
        <translation>Save %1 rejected as a file</translation>
    </message>
    <message>
        <source>1 række</source>
        <translation>1 row</translation>
    </message>
    <message>
        <source>%1 rækker</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>Importér uden ændringer</source>
        <translation>Import without changes</translation>
    </message>
    <message>
        <source>Importér 1 ændring</source>
        <translation>Import 1 change</translation>
    </message>
    <message>
        <source>Importér %1 ændringer</source>
        <translation>Import %1 changes</translation>
    </message>
</context>
<context>
    <name>InternalField</name>
    <message>
        <source>Internt felt, vises ikke for borgeren</source>
        <translation>Internal field, not shown to the citizen</translation>
    </message>
    <message>
        <source>Internt felt, vises ikke for borgeren og kommer ikke på tryk</source>
        <translation>Internal field, not shown to the citizen and never printed</translation>
    </message>
</context>
<context>
    <name>InterruptForm</name>
    <message>
        <source>Afbryd forløbet</source>
        <translation>Break off the placement</translation>
    </message>
    <message>
        <source>Sidste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Afbryd %1</source>
        <translation>Break off %1</translation>
    </message>
    <message>
        <source>Under to uger i træk tæller ikke som et tilbud (LAB § 102).</source>
        <translation>Less than two weeks in a row does not count as an offer (LAB § 102).</translation>
    </message>
    <message>
        <source>Fx sygemeldt</source>
        <translation>E.g. on sick leave</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>%1: intet skrevet</source>
        <translation>%1: nothing written</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Titel, som du ser den</source>
        <translation>Title, as you see it</translation>
    </message>
    <message>
        <source>Titel, som borgeren læser den</source>
        <translation>Title, as the citizen reads it</translation>
    </message>
    <message>
        <source>Huskelinje under titlen</source>
        <translation>Reminder below the title</translation>
    </message>
    <message>
        <source>Minutter</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Sætninger at gennemgå sammen, én på hver linje</source>
        <translation>Sentences to go through together, one on each line</translation>
    </message>
    <message>
        <source>Nyt spørgsmål</source>
        <translation>New question</translation>
    </message>
    <message>
        <source>Nyt råd</source>
        <translation>New advice</translation>
    </message>
    <message>
        <source>punkt %1</source>
        <translation>item %1</translation>
    </message>
    <message>
        <source>Spørgsmål</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Råd til dig, når et svar peger på det</source>
        <translation>Advice to you when an answer suggests it</translation>
    </message>
    <message>
        <source>det, svaret peger på</source>
        <translation>what the answer suggests</translation>
    </message>
</context>
<context>
    <name>ItemSection</name>
    <message>
        <source>Skjul sidste svar</source>
        <translation>Hide last answers</translation>
    </message>
    <message>
        <source>Vis sidste svar</source>
        <translation>Show last answers</translation>
    </message>
    <message>
        <source>udfyldt fra %1</source>
        <translation>filled in from %1</translation>
    </message>
    <message>
        <source>Vi har gennemgået rettigheder og pligter</source>
        <translation>We have gone through rights and duties</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>Ret %1</source>
        <translation>Correct %1</translation>
    </message>
    <message>
        <source>Skriv annonce</source>
        <translation>Write an advertisement</translation>
    </message>
    <message>
        <source>Gem annoncen</source>
        <translation>Save the advertisement</translation>
    </message>
    <message>
        <source>Indsæt tekst</source>
        <translation>Paste text</translation>
    </message>
    <message>
        <source>Annoncens tekst, som du har kopieret den</source>
        <translation>The text of the advertisement as you copied it</translation>
    </message>
    <message>
        <source>Udfyld de tomme felter</source>
        <translation>Fill the empty fields</translation>
    </message>
    <message>
        <source>Den nye annonce</source>
        <translation>The new advertisement</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Jobbet</source>
        <translation>The job</translation>
    </message>
    <message>
        <source>Sted og link</source>
        <translation>Place and link</translation>
    </message>
    <message>
        <source>Teksten</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>Teksten var for lang, så slutningen er ikke med.</source>
        <translation>The text was too long, so its end is left out.</translation>
    </message>
    <message>
        <source>De tomme felter er udfyldt. Ret dem, og gem annoncen.</source>
        <translation>The empty fields are filled. Correct them, and save the advertisement.</translation>
    </message>
</context>
<context>
    <name>JobGoalsField</name>
    <message>
        <source>Det, du helst vil</source>
        <translation>What you want most</translation>
    </message>
    <message>
        <source>Noget, der ligger tæt på</source>
        <translation>Something close to it</translation>
    </message>
    <message>
        <source>Noget nu og her</source>
        <translation>Something here and now</translation>
    </message>
</context>
<context>
    <name>JobPane</name>
    <message>
        <source>Annoncen</source>
        <translation>The advertisement</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>%1 i luftlinje</source>
        <translation>%1 as the crow flies</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Uden titel</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Småjob</source>
        <translation>Small job</translation>
    </message>
    <message>
        <source>Praktik</source>
        <translation>Work placement</translation>
    </message>
    <message>
        <source>Ikke oplyst</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Fuld tid</source>
        <translation>Full time</translation>
    </message>
    <message>
        <source>Deltid</source>
        <translation>Part time</translation>
    </message>
    <message>
        <source>Få timer</source>
        <translation>Few hours</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Arbejdsgiver</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Stilling</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Antal pladser</source>
        <translation>Number of places</translation>
    </message>
    <message>
        <source>Søg senest</source>
        <translation>Apply by</translation>
    </message>
    <message>
        <source>Slået op</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Arbejdstid</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>Timer om ugen</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <source>Kræver kørekort</source>
        <translation>Requires a driving licence</translation>
    </message>
    <message>
        <source>By eller sted</source>
        <translation>Town or place</translation>
    </message>
    <message>
        <source>Postnummer</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Link, begynder med https://</source>
        <translation>Link, begins with https://</translation>
    </message>
    <message>
        <source>Annoncens tekst</source>
        <translation>Text of the advertisement</translation>
    </message>
    <message>
        <source>Praktikplads</source>
        <translation>Work placement</translation>
    </message>
    <message>
        <source>Løntilskud</source>
        <translation>Wage subsidy</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>1 plads</source>
        <translation>1 place</translation>
    </message>
    <message>
        <source>%1 pladser</source>
        <translation>%1 places</translation>
    </message>
    <message>
        <source>1 stilling</source>
        <translation>1 opening</translation>
    </message>
    <message>
        <source>%1 stillinger</source>
        <translation>%1 openings</translation>
    </message>
    <message>
        <source>%1 timer</source>
        <translation>%1 hours</translation>
    </message>
    <message>
        <source>fuld tid</source>
        <translation>full time</translation>
    </message>
    <message>
        <source>deltid</source>
        <translation>part time</translation>
    </message>
    <message>
        <source>få timer om ugen</source>
        <translation>a few hours a week</translation>
    </message>
    <message>
        <source>løbende</source>
        <translation>at any time</translation>
    </message>
    <message>
        <source>ingen frist</source>
        <translation>no deadline</translation>
    </message>
    <message>
        <source>søg senest %1</source>
        <translation>apply by %1</translation>
    </message>
    <message>
        <source>job</source>
        <translation>job</translation>
    </message>
    <message>
        <source>søg senest %1 eller senere</source>
        <translation>apply by %1 or later</translation>
    </message>
    <message>
        <source>%1 fundet</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>givet %1</source>
        <translation>given %1</translation>
    </message>
    <message>
        <source>Importér %1 job</source>
        <translation>Import %1 jobs</translation>
    </message>
    <message>
        <source>Dagens %1 ark</source>
        <translation>Today&apos;s %1 sheets</translation>
    </message>
    <message>
        <source>%1 og %2 til</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message>
        <source>Uden ark: %1. Skriv jobmål i planen, eller hent nyere annoncer.</source>
        <translation>Without a sheet: %1. Write job goals in the plan, or fetch newer advertisements.</translation>
    </message>
    <message>
        <source>Skriv jobmål</source>
        <translation>Write job goals</translation>
    </message>
    <message>
        <source>A-, B- og C-job står under planens mål i samtalen.</source>
        <translation>A, B and C jobs stand under the goals of the plan in the talk.</translation>
    </message>
    <message>
        <source>Start samtale</source>
        <translation>Start talk</translation>
    </message>
    <message>
        <source>Jobbanken</source>
        <translation>The job bank</translation>
    </message>
    <message>
        <source>Hent en fil med nyere annoncer, eller skriv en selv.</source>
        <translation>Fetch a file of newer advertisements, or write one yourself.</translation>
    </message>
    <message>
        <source>Åbn jobbanken</source>
        <translation>Open the job bank</translation>
    </message>
    <message>
        <source>Søg selv</source>
        <translation>Search yourself</translation>
    </message>
    <message>
        <source>Find job til arket i hele jobbanken.</source>
        <translation>Find jobs for the sheet in the whole job bank.</translation>
    </message>
    <message>
        <source>Søg i hele jobbanken</source>
        <translation>Search the whole job bank</translation>
    </message>
    <message>
        <source>Her kommer jobeksempler til at stå</source>
        <translation>Job examples will stand here</translation>
    </message>
</context>
<context>
    <name>JobsImport</name>
    <message>
        <source>Læser jobannoncerne</source>
        <translation>Reading the job advertisements</translation>
    </message>
    <message>
        <source>Importerer jobannoncerne</source>
        <translation>Importing the job advertisements</translation>
    </message>
    <message>
        <source>Importen er stoppet. Intet er gemt.</source>
        <translation>The import was stopped. Nothing is saved.</translation>
    </message>
</context>
<context>
    <name>JobsImportPane</name>
    <message>
        <source>Intet er gemt endnu. En import af job kan ikke fortrydes.</source>
        <translation>Nothing is saved yet. An import of jobs cannot be undone.</translation>
    </message>
    <message>
        <source>og %1 til</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Alle rækker kan bruges.</source>
        <translation>Every row can be used.</translation>
    </message>
    <message>
        <source>Række %1</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>Hele filen</source>
        <translation>The whole file</translation>
    </message>
    <message>
        <source>%1 nye</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>%1 er her allerede</source>
        <translation>%1 here already</translation>
    </message>
    <message>
        <source>%1 med nye oplysninger</source>
        <translation>%1 with new facts</translation>
    </message>
    <message>
        <source>%1 afviste</source>
        <translation>%1 rejected</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobbanken</source>
        <translation>The job bank</translation>
    </message>
    <message>
        <source>Virksomheder</source>
        <translation>Employers</translation>
    </message>
    <message>
        <source>Del af siden</source>
        <translation>Part of the page</translation>
    </message>
    <message>
        <source>Jobeksempler</source>
        <translation>Job examples</translation>
    </message>
</context>
<context>
    <name>JudgedAgreements</name>
    <message>
        <source>Der er ingen aftaler fra sidst. Nye aftaler skrives i planen til højre.</source>
        <translation>There are no agreements from last time. New ones are written in the plan on the right.</translation>
    </message>
</context>
<context>
    <name>JudgedRow</name>
    <message>
        <source>Vi</source>
        <translation>We</translation>
    </message>
    <message>
        <source>Holdt</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Delvist</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>Ikke</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>senest %1</source>
        <translation>by %1</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Overalt</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Find en borger</source>
        <translation>Find a citizen</translation>
    </message>
    <message>
        <source>Gå til en side</source>
        <translation>Go to a page</translation>
    </message>
    <message>
        <source>Fortryd det sidste</source>
        <translation>Undo the last thing</translation>
    </message>
    <message>
        <source>Lås JobAssist</source>
        <translation>Lock JobAssist</translation>
    </message>
    <message>
        <source>Næste del af skærmen, og den forrige</source>
        <translation>The next part of the screen, and the one before</translation>
    </message>
    <message>
        <source>Næste felt, og det forrige</source>
        <translation>The next field, and the one before</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tasterne, som du ser nu</source>
        <translation>The keys that you see now</translation>
    </message>
    <message>
        <source>Arbejdslisten og borgeren</source>
        <translation>The worklist and the citizen</translation>
    </message>
    <message>
        <source>Borgeren over og under</source>
        <translation>The citizen above and below</translation>
    </message>
    <message>
        <source>Første og sidste borger</source>
        <translation>The first and the last citizen</translation>
    </message>
    <message>
        <source>Åbn borgeren</source>
        <translation>Open the citizen</translation>
    </message>
    <message>
        <source>Book en samtale</source>
        <translation>Book a talk</translation>
    </message>
    <message>
        <source>Start samtalen</source>
        <translation>Start the talk</translation>
    </message>
    <message>
        <source>Ring op</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Skriv et brev</source>
        <translation>Write a letter</translation>
    </message>
    <message>
        <source>Hent en søgeliste, når listen er tom</source>
        <translation>Get a search list when the list is empty</translation>
    </message>
    <message>
        <source>Samtalen</source>
        <translation>The talk</translation>
    </message>
    <message>
        <source>Næste punkt, og det forrige</source>
        <translation>The next item, and the one before</translation>
    </message>
    <message>
        <source>Sidste svar</source>
        <translation>Last answers</translation>
    </message>
    <message>
        <source>Internt felt, som borgeren aldrig ser</source>
        <translation>Internal field, which the citizen never sees</translation>
    </message>
    <message>
        <source>En anden dagsorden, eller en screening</source>
        <translation>Another agenda, or a screening</translation>
    </message>
    <message>
        <source>Hvem der er til stede</source>
        <translation>Who is present</translation>
    </message>
    <message>
        <source>Ny aftale</source>
        <translation>New agreement</translation>
    </message>
    <message>
        <source>Book næste samtale, eller fortryd</source>
        <translation>Book the next talk, or undo</translation>
    </message>
    <message>
        <source>Udeblevet</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Borgervisning, og tilbage igen</source>
        <translation>Citizen’s view, and back again</translation>
    </message>
    <message>
        <source>Vis planen</source>
        <translation>Show the plan</translation>
    </message>
    <message>
        <source>Foreslå et tilbud</source>
        <translation>Propose an offer</translation>
    </message>
    <message>
        <source>Find jobeksempler</source>
        <translation>Find job examples</translation>
    </message>
    <message>
        <source>Fredagsgennemgangen</source>
        <translation>The Friday review</translation>
    </message>
    <message>
        <source>Vurdér: i gang, starter, fritaget, intet endnu; og vælg på listen</source>
        <translation>Give a verdict: running, starts, exempt, nothing yet; and choose from the list</translation>
    </message>
    <message>
        <source>Gem, og gå til den næste uden vurdering</source>
        <translation>Save, and go to the next without a verdict</translation>
    </message>
    <message>
        <source>Den forrige borger</source>
        <translation>The citizen before</translation>
    </message>
    <message>
        <source>Luk uden at gemme</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Se, at alt er gemt</source>
        <translation>See that everything is saved</translation>
    </message>
    <message>
        <source>Afslut og print</source>
        <translation>Finish and print</translation>
    </message>
    <message>
        <source>Kopiér næste felt til fagsystemet</source>
        <translation>Copy the next field to the professional system</translation>
    </message>
    <message>
        <source>Felter og svar</source>
        <translation>Fields and answers</translation>
    </message>
    <message>
        <source>Et andet svar</source>
        <translation>Another answer</translation>
    </message>
    <message>
        <source>Skalaen: et tal, 0 og 10</source>
        <translation>The scale: a number, 0 and 10</translation>
    </message>
    <message>
        <source>Slet svaret</source>
        <translation>Delete the answer</translation>
    </message>
    <message>
        <source>Sæt et kryds</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>Åbn en liste eller kalenderen</source>
        <translation>Open a list or the calendar</translation>
    </message>
    <message>
        <source>Vis adgangssætningen, mens du skriver</source>
        <translation>Show the passphrase as you type</translation>
    </message>
    <message>
        <source>Papiret, før det udskrives</source>
        <translation>The paper, before it is printed</translation>
    </message>
    <message>
        <source>Udskriv</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Gem som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Plan, referat og internt referat</source>
        <translation>Plan, summary and internal summary</translation>
    </message>
    <message>
        <source>En liste kort, eller med regnestykkerne bag dens frister</source>
        <translation>A list in short, or with how its limits are reckoned</translation>
    </message>
    <message>
        <source>Stor eller almindelig skrift</source>
        <translation>Large or normal type</translation>
    </message>
    <message>
        <source>Større og mindre på skærmen</source>
        <translation>Larger and smaller on the screen</translation>
    </message>
    <message>
        <source>Hele siden</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Første og sidste side</source>
        <translation>The first and the last page</translation>
    </message>
    <message>
        <source>Felterne til fagsystemet ved siden af</source>
        <translation>The fields for the professional system beside it</translation>
    </message>
    <message>
        <source>En afsluttet samtale</source>
        <translation>A finished talk</translation>
    </message>
    <message>
        <source>Referatet på papir</source>
        <translation>The summary on paper</translation>
    </message>
    <message>
        <source>Gem rettelsen</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Breve</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Gem som PDF, eller gem kommunens tekst</source>
        <translation>Save as PDF, or save the municipality’s text</translation>
    </message>
    <message>
        <source>Kopiér, og læg på sagen</source>
        <translation>Copy, and file on the case</translation>
    </message>
    <message>
        <source>Et tilbud til en borger</source>
        <translation>An offer for a citizen</translation>
    </message>
    <message>
        <source>Tilbuddet over og under</source>
        <translation>The offer above and below</translation>
    </message>
    <message>
        <source>Find et tilbud</source>
        <translation>Find an offer</translation>
    </message>
    <message>
        <source>Et tilbud uden for kataloget</source>
        <translation>An offer outside the catalogue</translation>
    </message>
    <message>
        <source>Fra listen til felterne, og derfra: giv tilbuddet</source>
        <translation>From the list to the fields, and from there: give the offer</translation>
    </message>
    <message>
        <source>Giv tilbuddet, som det står</source>
        <translation>Give the offer as it stands</translation>
    </message>
    <message>
        <source>Jobeksempler og jobbanken</source>
        <translation>Job examples and the job bank</translation>
    </message>
    <message>
        <source>Jobbet over og under</source>
        <translation>The job above and below</translation>
    </message>
    <message>
        <source>Sæt jobbet på arket, eller tag det af</source>
        <translation>Put the job on the sheet, or take it off</translation>
    </message>
    <message>
        <source>Vis arket, og udskriv det derfra</source>
        <translation>Show the sheet, and print it from there</translation>
    </message>
    <message>
        <source>Et ark til hver af dagens samtaler</source>
        <translation>A sheet for each of today&apos;s talks</translation>
    </message>
    <message>
        <source>Søg blandt job</source>
        <translation>Search the jobs</translation>
    </message>
    <message>
        <source>Søg i hele jobbanken til borgerens ark</source>
        <translation>Search the whole job bank for the citizen&apos;s sheet</translation>
    </message>
    <message>
        <source>Hent en fil med jobannoncer</source>
        <translation>Get a file of job advertisements</translation>
    </message>
    <message>
        <source>Skriv en annonce</source>
        <translation>Write an advertisement</translation>
    </message>
    <message>
        <source>Indsæt en annonces tekst, når du skriver den</source>
        <translation>Paste the text of an advertisement while you write it</translation>
    </message>
    <message>
        <source>Ret annoncen, eller slet den</source>
        <translation>Correct the advertisement, or delete it</translation>
    </message>
    <message>
        <source>Importér eller gem det, der er vist</source>
        <translation>Import or save what is shown</translation>
    </message>
    <message>
        <source>Ryd søgningen, eller gå tilbage</source>
        <translation>Clear the search, or go back</translation>
    </message>
    <message>
        <source>Virksomhederne</source>
        <translation>The employers</translation>
    </message>
    <message>
        <source>Virksomheden over og under</source>
        <translation>The employer above and below</translation>
    </message>
    <message>
        <source>Søg i virksomhederne</source>
        <translation>Search the employers</translation>
    </message>
    <message>
        <source>Redigér virksomheden</source>
        <translation>Edit the employer</translation>
    </message>
    <message>
        <source>Ny virksomhed</source>
        <translation>New employer</translation>
    </message>
    <message>
        <source>Hent en liste med virksomheder</source>
        <translation>Fetch a list of employers</translation>
    </message>
    <message>
        <source>Gem virksomheden, eller importér det, der er vist</source>
        <translation>Save the employer, or import what is shown</translation>
    </message>
    <message>
        <source>Kataloget af tilbud</source>
        <translation>The catalogue of offers</translation>
    </message>
    <message>
        <source>Redigér tilbuddet</source>
        <translation>Edit the offer</translation>
    </message>
    <message>
        <source>Nyt tilbud</source>
        <translation>New offer</translation>
    </message>
    <message>
        <source>Gem tilbuddet, eller importér det, der er vist</source>
        <translation>Save the offer, or import what is shown</translation>
    </message>
    <message>
        <source>Regelbogen</source>
        <translation>The rulebook</translation>
    </message>
    <message>
        <source>Gå til Regelbogen</source>
        <translation>Go to the rulebook</translation>
    </message>
    <message>
        <source>Reglen over og under</source>
        <translation>The rule above and below</translation>
    </message>
    <message>
        <source>Ret reglen lokalt</source>
        <translation>Correct the rule locally</translation>
    </message>
    <message>
        <source>Sammenlign med den forrige version</source>
        <translation>Compare with the version before</translation>
    </message>
    <message>
        <source>Vis, hvem der skifter, før der gemmes</source>
        <translation>Show who changes before it is saved</translation>
    </message>
    <message>
        <source>Tilføj en række til samtaler, der tæller</source>
        <translation>Add a row to the talks that count</translation>
    </message>
    <message>
        <source>Gem det, der er vist, eller slå målet til</source>
        <translation>Save what was shown, or switch the goal on</translation>
    </message>
    <message>
        <source>Tilbage til listen; det, du skrev, bliver stående</source>
        <translation>Back to the list; what you typed stays</translation>
    </message>
    <message>
        <source>Forløb, der venter på et svar</source>
        <translation>Placements that are waiting for an answer</translation>
    </message>
    <message>
        <source>Forløbet over og under</source>
        <translation>The placement above and below</translation>
    </message>
    <message>
        <source>Første og sidste forløb</source>
        <translation>The first and the last placement</translation>
    </message>
    <message>
        <source>Begyndt, som aftalt</source>
        <translation>Begun, as agreed</translation>
    </message>
    <message>
        <source>Begyndte en anden dag</source>
        <translation>Began on another day</translation>
    </message>
    <message>
        <source>Kom ikke i gang</source>
        <translation>Did not begin</translation>
    </message>
    <message>
        <source>Afslut med udbytte</source>
        <translation>Finish with an outcome</translation>
    </message>
    <message>
        <source>Afbryd</source>
        <translation>Break off</translation>
    </message>
    <message>
        <source>Forlæng</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Reservér en plads</source>
        <translation>Reserve a seat</translation>
    </message>
    <message>
        <source>Aflys</source>
        <translation>Cancel the offer</translation>
    </message>
    <message>
        <source>Dagsordener, når de redigeres</source>
        <translation>Agendas, when they are edited</translation>
    </message>
    <message>
        <source>Nyt spørgsmål</source>
        <translation>New question</translation>
    </message>
    <message>
        <source>Gem dagsordenen</source>
        <translation>Save the agenda</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Vælg en søgeliste</source>
        <translation>Choose a search list</translation>
    </message>
    <message>
        <source>Importér det, der er vist</source>
        <translation>Import what is shown</translation>
    </message>
    <message>
        <source>Stop eller annullér</source>
        <translation>Stop or cancel</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Taster</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Alt kan gøres fra tastaturet. Enkelte bogstaver virker uden for tekstfelter.</source>
        <translation>Everything can be done from the keyboard. Single letters work outside text fields.</translation>
    </message>
</context>
<context>
    <name>LastAnswers</name>
    <message>
        <source>Sidste svar</source>
        <translation>Last answers</translation>
    </message>
</context>
<context>
    <name>LetterEditor</name>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Vejleder teksten om rettigheder og pligter?</source>
        <translation>Does the text give guidance on rights and duties?</translation>
    </message>
    <message>
        <source>Indsæt et felt</source>
        <translation>Insert a field</translation>
    </message>
    <message>
        <source>Indsæt felt …</source>
        <translation>Insert field …</translation>
    </message>
    <message>
        <source>Som en opdigtet borger får det</source>
        <translation>As an invented citizen gets it</translation>
    </message>
    <message>
        <source>Kommunens tekst</source>
        <translation>The municipality’s text</translation>
    </message>
    <message>
        <source>Tilbage (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Tekstens bund</source>
        <translation>Foot of the text</translation>
    </message>
    <message>
        <source>Brug den oprindelige tekst</source>
        <translation>Use the original text</translation>
    </message>
    <message>
        <source>Gem kommunens tekst</source>
        <translation>Save the municipality’s text</translation>
    </message>
    <message>
        <source>Kommunens egen tekst</source>
        <translation>The municipality’s own text</translation>
    </message>
    <message>
        <source>Den oprindelige tekst</source>
        <translation>The original text</translation>
    </message>
    <message>
        <source>Teksten er ikke gemt. Gem den, eller gå tilbage igen for at slippe den.</source>
        <translation>The text is not saved. Save it, or go back again to let it go.</translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Breve</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Forslag nu</source>
        <translation>Suggested now</translation>
    </message>
</context>
<context>
    <name>LetterMiddle</name>
    <message>
        <source>Brevet</source>
        <translation>The letter</translation>
    </message>
    <message>
        <source>Med rettigheder og pligter</source>
        <translation>With rights and duties</translation>
    </message>
    <message>
        <source>Uden rettigheder og pligter</source>
        <translation>Without rights and duties</translation>
    </message>
    <message>
        <source>Digital Post til dem, der har det, og post til de andre.</source>
        <translation>Digital Post to those who have it, and post to the others.</translation>
    </message>
    <message>
        <source>Hver sin vej</source>
        <translation>Usual for each</translation>
    </message>
    <message>
        <source>Hvordan brevet skal ud</source>
        <translation>How the letter leaves</translation>
    </message>
</context>
<context>
    <name>LetterNeeds</name>
    <message>
        <source>Ret kontakt</source>
        <translation>Correct contact</translation>
    </message>
    <message>
        <source>Borgeren</source>
        <translation>The citizen</translation>
    </message>
    <message>
        <source>Til dette brev</source>
        <translation>For this letter</translation>
    </message>
    <message>
        <source>Fritaget for Digital Post</source>
        <translation>Exempt from Digital Post</translation>
    </message>
    <message>
        <source>Adressen er beskyttet</source>
        <translation>The address is protected</translation>
    </message>
    <message>
        <source>Ingen adresse</source>
        <translation>No address</translation>
    </message>
    <message>
        <source>Ingen telefon</source>
        <translation>No phone</translation>
    </message>
</context>
<context>
    <name>LetterRow</name>
    <message>
        <source>kommunens egne ord</source>
        <translation>the municipality’s own words</translation>
    </message>
</context>
<context>
    <name>LetterText</name>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Brevets tekst</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Brug den oprindelige tekst</source>
        <translation>Use the original text</translation>
    </message>
    <message>
        <source>Vejleder brevet stadig om rettigheder og pligter?</source>
        <translation>Does the letter still give guidance on rights and duties?</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Indkaldelse</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Rettigheder og pligter</source>
        <translation>Rights and duties</translation>
    </message>
    <message>
        <source>Påmindelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Udeblivelse</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>Oplysninger fra lægen</source>
        <translation>Information from the doctor</translation>
    </message>
    <message>
        <source>Partshøring</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>Andet</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Digital Post</source>
        <translation>Digital Post</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Personligt</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>JobAssist sender intet. Send teksten eller PDF&apos;en fra fagsystemet.</source>
        <translation>JobAssist sends nothing. Send the text or the PDF from the professional system.</translation>
    </message>
    <message>
        <source>Adressen står, så den ses i en rudekuvert (C5 eller M65).</source>
        <translation>The address stands where a window envelope shows it (C5 or M65).</translation>
    </message>
    <message>
        <source>Uden adresse: giv brevet til borgeren selv.</source>
        <translation>Without an address: give the letter to the citizen yourself.</translation>
    </message>
    <message>
        <source>JobAssist sender intet. Send teksten fra fagsystemet.</source>
        <translation>JobAssist sends nothing. Send the text from the professional system.</translation>
    </message>
    <message>
        <source>Svar senest</source>
        <translation>Answer no later than</translation>
    </message>
    <message>
        <source>Lægens navn og adresse</source>
        <translation>Name and address of the doctor</translation>
    </message>
    <message>
        <source>Spørgsmål til lægen</source>
        <translation>Questions for the doctor</translation>
    </message>
    <message>
        <source>Det ved vi</source>
        <translation>What we know</translation>
    </message>
    <message>
        <source>Vi overvejer …</source>
        <translation>We consider …</translation>
    </message>
    <message>
        <source>Lov og paragraf</source>
        <translation>Law and section</translation>
    </message>
    <message>
        <source>Lægehuset
Torvet 1
0000 Demoby</source>
        <translation>Lægehuset
Torvet 1
0000 Demoby</translation>
    </message>
    <message>
        <source>- Hvad kan patienten klare?</source>
        <translation>- What can the patient manage?</translation>
    </message>
    <message>
        <source>Hvad er der sket, og hvornår?</source>
        <translation>What has happened, and when?</translation>
    </message>
    <message>
        <source>at trække i din hjælp for tre dage</source>
        <translation>to take three days off your benefit</translation>
    </message>
    <message>
        <source>Lov om aktiv socialpolitik § 36.</source>
        <translation>Lov om aktiv socialpolitik § 36.</translation>
    </message>
</context>
<context>
    <name>LettersFoot</name>
    <message>
        <source>Brevenes bund</source>
        <translation>Foot of the letters</translation>
    </message>
    <message>
        <source>Kopiér teksten</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Kopiér og læg på sagen</source>
        <translation>Copy and file on the case</translation>
    </message>
    <message>
        <source>Gem som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Udskriv …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>%1 af %2 er klar</source>
        <translation>%1 of %2 are ready</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Standset</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Udskriv og læg på sagerne</source>
        <translation>Print and file on the cases</translation>
    </message>
    <message>
        <source>Udskriv og læg på sagen</source>
        <translation>Print and file on the case</translation>
    </message>
    <message>
        <source>Kopiér og læg på sagerne</source>
        <translation>Copy and file on the cases</translation>
    </message>
</context>
<context>
    <name>LettersHead</name>
    <message>
        <source>Brevenes top</source>
        <translation>Top of the letters</translation>
    </message>
    <message>
        <source>Tilbage (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Stor skrift</source>
        <translation>Large type</translation>
    </message>
    <message>
        <source>Kommunens tekst …</source>
        <translation>The municipality’s text …</translation>
    </message>
    <message>
        <source>borgeren</source>
        <translation>the citizen</translation>
    </message>
    <message>
        <source>Brev til %1</source>
        <translation>Letter to %1</translation>
    </message>
    <message>
        <source>Breve til %1 borgere</source>
        <translation>Letters to %1 citizens</translation>
    </message>
    <message>
        <source>%1 findes ikke længere</source>
        <translation>%1 no longer in the store</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Breve</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Borgeren findes ikke længere. Gå tilbage til arbejdslisten.</source>
        <translation>The citizen is no longer in the store. Go back to the worklist.</translation>
    </message>
    <message>
        <source>Teksten er kopieret og slettes fra udklipsholderen om 30 sekunder</source>
        <translation>The text is copied and is deleted from the clipboard in 30 seconds</translation>
    </message>
    <message>
        <source>Gør brevene klar</source>
        <translation>Getting the letters ready</translation>
    </message>
    <message>
        <source>Du har ændret et brev, som ikke er lagt på sagen. Gå tilbage igen for at slippe det.</source>
        <translation>You have changed a letter that is not filed on the case. Go back again to let it go.</translation>
    </message>
</context>
<context>
    <name>LongText</name>
    <message>
        <source>Vis mere, %1 tegn tilbage</source>
        <translation>Show more, %1 characters left</translation>
    </message>
</context>
<context>
    <name>MinutesBar</name>
    <message>
        <source>%1 af %2 minutter er brugt</source>
        <translation>%1 of %2 minutes are spent</translation>
    </message>
    <message>
        <source>%2 minutter er planlagt</source>
        <translation>%2 minutes are planned</translation>
    </message>
</context>
<context>
    <name>MissingMark</name>
    <message>
        <source>mangler</source>
        <translation>missing</translation>
    </message>
</context>
<context>
    <name>MoveButtons</name>
    <message>
        <source>Flyt %1 op</source>
        <translation>Move %1 up</translation>
    </message>
    <message>
        <source>Flyt %1 ned</source>
        <translation>Move %1 down</translation>
    </message>
    <message>
        <source>Slet %1</source>
        <translation>Delete %1</translation>
    </message>
</context>
<context>
    <name>NameButton</name>
    <message>
        <source>Åbn borger</source>
        <translation>Open citizen</translation>
    </message>
</context>
<context>
    <name>NeedPane</name>
    <message>
        <source>Behov og pladser de næste 26 uger</source>
        <translation>Need and seats in the next 26 weeks</translation>
    </message>
    <message>
        <source>Uge for uge</source>
        <translation>Week by week</translation>
    </message>
    <message>
        <source>Slags tilbud</source>
        <translation>Kind of offer</translation>
    </message>
    <message>
        <source>Ingen skal begynde i et tilbud</source>
        <translation>Nobody is to begin an offer</translation>
    </message>
    <message>
        <source>Uger</source>
        <translation>Weeks</translation>
    </message>
    <message>
        <source>Hvad tabellen viser</source>
        <translation>What the table shows</translation>
    </message>
    <message>
        <source>De næste 26 uger</source>
        <translation>The next 26 weeks</translation>
    </message>
    <message>
        <source>Ledige er pladser, der kan hjælpe nogen, talt i den første uge, de kan bruges.</source>
        <translation>Free are seats that can help somebody, counted in the first week in which they can be used.</translation>
    </message>
    <message>
        <source>En borger står under det, der passer bedst, også når det ikke har plads.</source>
        <translation>A citizen stands under what fits best, even when it has no room.</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Hvad skal et tilbud passe til?</source>
        <translation>What must an offer fit?</translation>
    </message>
    <message>
        <source>Intet særligt er skrevet.</source>
        <translation>Nothing special is written.</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Internt</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>højst %1 minutter</source>
        <translation>at most %1 minutes</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>højst %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>Skal undgå</source>
        <translation>Must avoid</translation>
    </message>
    <message>
        <source>Dansk</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>Vej derhen</source>
        <translation>Way there</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NeedsForm</name>
    <message>
        <source>Hvad skal et tilbud passe til?</source>
        <translation>What must an offer fit?</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kun til internt brug. Borgeren ser det ikke, og det kommer ikke på papir.</source>
        <translation>For internal use only. The citizen does not see it, and it is never printed.</translation>
    </message>
    <message>
        <source>Højst timer om ugen</source>
        <translation>Hours a week, at most</translation>
    </message>
    <message>
        <source>Højst minutter derhen</source>
        <translation>Minutes there, at most</translation>
    </message>
    <message>
        <source>Kommune, hvis en anden end vores</source>
        <translation>Municipality, if another than ours</translation>
    </message>
    <message>
        <source>Borgerens dansk</source>
        <translation>The citizen’s Danish</translation>
    </message>
    <message>
        <source>Ikke oplyst</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Notat, kun til internt brug</source>
        <translation>Note, for internal use only</translation>
    </message>
    <message>
        <source>Skal undgå</source>
        <translation>Must avoid</translation>
    </message>
    <message>
        <source>Skriv timerne som et tal, fx 20 eller 7,5.</source>
        <translation>Write the hours as a number, e.g. 20 or 7,5.</translation>
    </message>
    <message>
        <source>Skriv minutterne som et helt tal, fx 45.</source>
        <translation>Write the minutes as a whole number, e.g. 45.</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>Sket siden fredag %1</source>
        <translation>Happened since Friday %1</translation>
    </message>
    <message>
        <source>Nyt siden fredag %1</source>
        <translation>New since Friday %1</translation>
    </message>
    <message>
        <source>Intet nyt siden fredag %1</source>
        <translation>Nothing new since Friday %1</translation>
    </message>
    <message>
        <source>og %1 ting mere på borgerens side</source>
        <translation>and %1 more on the citizen’s page</translation>
    </message>
</context>
<context>
    <name>NextTimeCard</name>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Andre tider</source>
        <translation>Other times</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Klokkeslæt</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Kl.</source>
        <translation>At</translation>
    </message>
    <message>
        <source>%1 kl. %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Behold tiden</source>
        <translation>Keep the time</translation>
    </message>
    <message>
        <source>Flyt</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>sidste sikre dag er %1</source>
        <translation>the last safe day is %1</translation>
    </message>
    <message>
        <source>bookes, når du afslutter</source>
        <translation>booked when you finish</translation>
    </message>
    <message>
        <source>flyttes, når du afslutter</source>
        <translation>moved when you finish</translation>
    </message>
    <message>
        <source>i går</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>for %1 dage siden</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i morgen</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>%1 dage fra i dag</source>
        <translation>%1 days from today</translation>
    </message>
    <message>
        <source>Tiden er gået. Vælg en tid fra nu af.</source>
        <translation>The time has passed. Choose a time from now on.</translation>
    </message>
    <message>
        <source>Det er ikke en arbejdsdag. Vælg en anden dag.</source>
        <translation>It is not a working day. Choose another day.</translation>
    </message>
    <message>
        <source>Det er efter den sidste sikre dag, %1.</source>
        <translation>It is after the last safe day, %1.</translation>
    </message>
</context>
<context>
    <name>NoShowPanel</name>
    <message>
        <source>samtale %1</source>
        <translation>talk %1</translation>
    </message>
    <message>
        <source>ny samtale</source>
        <translation>new talk</translation>
    </message>
    <message>
        <source>%1 af %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Forslag til ny tid</source>
        <translation>Suggested new time</translation>
    </message>
    <message>
        <source>Book %1</source>
        <translation>Book %1</translation>
    </message>
    <message>
        <source>Tilbage uden ny tid</source>
        <translation>Back without a new time</translation>
    </message>
    <message>
        <source>%1 kom ikke</source>
        <translation>%1 did not come</translation>
    </message>
    <message>
        <source>Udeblivelsen er registreret %1.</source>
        <translation>The absence was recorded %1.</translation>
    </message>
    <message>
        <source>Ring på %1, og hør, hvad der skete.</source>
        <translation>Call %1 and hear what happened.</translation>
    </message>
</context>
<context>
    <name>NoStartForm</name>
    <message>
        <source>Registrér</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Hvorfor?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Fx syg, fik job, mødte ikke</source>
        <translation>E.g. ill, got a job, did not come</translation>
    </message>
    <message>
        <source>Kom ikke i gang med %1</source>
        <translation>Did not begin %1</translation>
    </message>
    <message>
        <source>Pladsen bliver fri, og pligten til et tilbud står igen.</source>
        <translation>The seat becomes free, and the duty to give an offer stands again.</translation>
    </message>
</context>
<context>
    <name>NotesColumn</name>
    <message>
        <source>Noter</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Vis rækken</source>
        <translation>Show the row</translation>
    </message>
    <message>
        <source>Behold %1</source>
        <translation>Keep %1</translation>
    </message>
    <message>
        <source>Brug %1</source>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>%1, række %2:</source>
        <translation>%1, row %2:</translation>
    </message>
    <message>
        <source>listen siger færre samtaler end sidst. Vi beholder det gamle tal, indtil du vælger.</source>
        <translation>the list says fewer talks than last time. We keep the old number until you choose.</translation>
    </message>
    <message>
        <source>1 mere venter.</source>
        <translation>1 more is waiting.</translation>
    </message>
    <message>
        <source>%1 mere venter.</source>
        <translation>%1 more are waiting.</translation>
    </message>
    <message>
        <source>Filen er allerede importeret. Den ændrer intet.</source>
        <translation>The file is already imported. It changes nothing.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Vejledning og opkvalificering</source>
        <translation>Guidance and upskilling</translation>
    </message>
    <message>
        <source>Øvrig vejledning og opkvalificering</source>
        <translation>Other guidance and upskilling</translation>
    </message>
    <message>
        <source>Virksomhedspraktik</source>
        <translation>Work placement</translation>
    </message>
    <message>
        <source>Løntilskud</source>
        <translation>Wage subsidy</translation>
    </message>
    <message>
        <source>Nytteindsats</source>
        <translation>Community work</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Ordinære timer</source>
        <translation>Ordinary hours</translation>
    </message>
    <message>
        <source>Andet tilbud</source>
        <translation>Other offer</translation>
    </message>
    <message>
        <source>Foreslået</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>På venteliste</source>
        <translation>On the waiting list</translation>
    </message>
    <message>
        <source>Gennemført</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Afbrudt</source>
        <translation>Broken off</translation>
    </message>
    <message>
        <source>Kom ikke i gang</source>
        <translation>Did not begin</translation>
    </message>
    <message>
        <source>Frigivet</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Aflyst</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Reserveret</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Afsluttet</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Bevilget</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>I gang</source>
        <translation>Running</translation>
    </message>
</context>
<context>
    <name>OfferChoicePage</name>
    <message>
        <source>Vælg tilbud</source>
        <translation>Choose an offer</translation>
    </message>
    <message>
        <source>Giv tilbuddet</source>
        <translation>Give the offer</translation>
    </message>
    <message>
        <source>Intet er skrevet endnu.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>til %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1 fra %2</source>
        <translation>%1 from %2</translation>
    </message>
    <message>
        <source>Du har skrevet noget, som ikke er gemt. Gå tilbage igen for at slippe det.</source>
        <translation>You have written something that is not saved. Go back again to let it go.</translation>
    </message>
</context>
<context>
    <name>OfferForm</name>
    <message>
        <source>Tilbud</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Begyndte</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>Hvorfor alligevel?</source>
        <translation>Why anyway?</translation>
    </message>
    <message>
        <source>%1 · i gang fra %2</source>
        <translation>%1 · running since %2</translation>
    </message>
    <message>
        <source>%1 · fra %2</source>
        <translation>%1 · from %2</translation>
    </message>
    <message>
        <source>fra uge %1</source>
        <translation>from week %1</translation>
    </message>
    <message>
        <source>uge %1 til %2</source>
        <translation>week %1 to %2</translation>
    </message>
    <message>
        <source>%1 af %2 pladser ledige</source>
        <translation>%1 of %2 seats free</translation>
    </message>
    <message>
        <source>passer ikke</source>
        <translation>does not fit</translation>
    </message>
    <message>
        <source>Nyt tilbud</source>
        <translation>New offer</translation>
    </message>
    <message>
        <source>Redigér %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>Gem tilbuddet</source>
        <translation>Save the offer</translation>
    </message>
    <message>
        <source>Hvad det er</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Hvor det er</source>
        <translation>Where it is</translation>
    </message>
    <message>
        <source>Pladser og start</source>
        <translation>Seats and start</translation>
    </message>
    <message>
        <source>Hvem det er for</source>
        <translation>Whom it is for</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Tilbud, der kan gives</source>
        <translation>Offers that can be given</translation>
    </message>
    <message>
        <source>Find tilbud (Ctrl+F)</source>
        <translation>Find an offer (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find tilbud</source>
        <translation>Find an offer</translation>
    </message>
    <message>
        <source>Passer ikke</source>
        <translation>Does not fit</translation>
    </message>
    <message>
        <source>Vis %1 flere</source>
        <translation>Show %1 more</translation>
    </message>
    <message>
        <source>Ingen tilbud passer til det, du søger.</source>
        <translation>No offers fit what you search for.</translation>
    </message>
    <message>
        <source>Kataloget er tomt. Tilføj kommunens tilbud på siden Tilbud, eller giv et uden for det.</source>
        <translation>The catalogue is empty. Add the municipality’s offers on the page Offers, or give one outside it.</translation>
    </message>
</context>
<context>
    <name>OfferModel</name>
    <message>
        <source>Tilbud</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Næste start</source>
        <translation>Next start</translation>
    </message>
    <message>
        <source>Ledige</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Venter</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Tæller</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Mærke</source>
        <translation>Label</translation>
    </message>
</context>
<context>
    <name>OfferPane</name>
    <message>
        <source>Det valgte tilbud</source>
        <translation>The chosen offer</translation>
    </message>
    <message>
        <source>Redigér</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Sådan står det til borgeren</source>
        <translation>As the citizen reads it</translation>
    </message>
    <message>
        <source>Fortsæt redigeringen</source>
        <translation>Continue editing</translation>
    </message>
    <message>
        <source>Genåbn</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Eksempel</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Lukket: det tager ingen ind, og ingen får det foreslået.</source>
        <translation>Closed: it takes nobody in, and it is suggested to nobody.</translation>
    </message>
    <message>
        <source>Ingen start i det næste halve år. Redigér, og skriv de næste startdatoer.</source>
        <translation>No start in the next six months. Edit it and write the next start dates.</translation>
    </message>
    <message>
        <source>%1 er i gang, og der er plads til alle.</source>
        <translation>%1 are running, and there is room for everybody.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Begyndte en anden dag</source>
        <translation>Began on another day</translation>
    </message>
    <message>
        <source>Åbn borger</source>
        <translation>Open citizen</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Udbyder</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Vejen derhen</source>
        <translation>The way there</translation>
    </message>
    <message>
        <source>Pladser</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Varer</source>
        <translation>Lasts</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Alder</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Kræver</source>
        <translation>Asks for</translation>
    </message>
    <message>
        <source>Fører til</source>
        <translation>Leads to</translation>
    </message>
    <message>
        <source>Pris</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>alle målgrupper</source>
        <translation>all target groups</translation>
    </message>
    <message>
        <source>%1 minutter</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>plads til alle</source>
        <translation>room for everybody</translation>
    </message>
    <message>
        <source>1 uge</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>%1 uger</source>
        <translation>%1 weeks</translation>
    </message>
    <message>
        <source>%1 timer om ugen</source>
        <translation>%1 hours a week</translation>
    </message>
    <message>
        <source>%1 til %2 år</source>
        <translation>%1 to %2 years old</translation>
    </message>
    <message>
        <source>fra %1 år</source>
        <translation>from %1 years old</translation>
    </message>
    <message>
        <source>til og med %1 år</source>
        <translation>up to %1 years old</translation>
    </message>
    <message>
        <source>%1 dansk</source>
        <translation>%1 Danish</translation>
    </message>
    <message>
        <source>%1 kr. pr. borger</source>
        <translation>%1 kr. a citizen</translation>
    </message>
    <message>
        <source>Målgrupper</source>
        <translation>Target groups</translation>
    </message>
    <message>
        <source>Sæt ingen kryds, hvis tilbuddet er for alle målgrupper.</source>
        <translation>Tick none if the offer is for all target groups.</translation>
    </message>
    <message>
        <source>Det kræver</source>
        <translation>It asks for</translation>
    </message>
    <message>
        <source>Så foreslås det ikke til den, der skal undgå det.</source>
        <translation>Then it is not suggested to somebody who must avoid it.</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kommunens egen type</source>
        <translation>The municipality’s own type</translation>
    </message>
    <message>
        <source>Formål, kun for jobcentret</source>
        <translation>Purpose, for the jobcentre alone</translation>
    </message>
    <message>
        <source>Tekst til borgeren, med “du”</source>
        <translation>Text to the citizen, with “you”</translation>
    </message>
    <message>
        <source>Fagområder, det fører til, ét på hver linje</source>
        <translation>Fields of work it leads to, one on each line</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Minutter derhen</source>
        <translation>Minutes there</translation>
    </message>
    <message>
        <source>Pladserne gælder</source>
        <translation>Seats are counted</translation>
    </message>
    <message>
        <source>Startdatoer, én på hver linje eller med komma imellem</source>
        <translation>Start dates, one on each line or with commas between</translation>
    </message>
    <message>
        <source>Uger</source>
        <translation>Weeks</translation>
    </message>
    <message>
        <source>Timer om ugen</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <source>Pris i kroner</source>
        <translation>Price in kroner</translation>
    </message>
    <message>
        <source>Alder fra</source>
        <translation>Age from</translation>
    </message>
    <message>
        <source>Alder til</source>
        <translation>Age to</translation>
    </message>
    <message>
        <source>Dansk</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>Tæller i statens måling</source>
        <translation>Counts in the state’s measure</translation>
    </message>
    <message>
        <source>Tæller først fra</source>
        <translation>Counts only from</translation>
    </message>
    <message>
        <source>Eksempel, ikke et rigtigt tilbud</source>
        <translation>Example, not a real offer</translation>
    </message>
    <message>
        <source>Lukket, tager ingen ind</source>
        <translation>Closed, takes nobody in</translation>
    </message>
    <message>
        <source>ikke fast</source>
        <translation>not fixed</translation>
    </message>
    <message>
        <source>aftales</source>
        <translation>by agreement</translation>
    </message>
    <message>
        <source>Tom: hver mandag</source>
        <translation>Empty: every Monday</translation>
    </message>
    <message>
        <source>jeres egen</source>
        <translation>your own</translation>
    </message>
    <message>
        <source>Afvist</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Bemærk</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nyt</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Som før</source>
        <translation>As before</translation>
    </message>
    <message>
        <source>Ændrer: %1</source>
        <translation>Changes: %1</translation>
    </message>
    <message>
        <source>Ændret</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Importér 1 tilbud</source>
        <translation>Import 1 offer</translation>
    </message>
    <message>
        <source>Importér %1 tilbud</source>
        <translation>Import %1 offers</translation>
    </message>
    <message>
        <source>Med plads</source>
        <translation>With room</translation>
    </message>
    <message>
        <source>Fuldt</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>Åbent</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Eksempel</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Navn eller udbyder</source>
        <translation>Name or provider</translation>
    </message>
    <message>
        <source>Fx ikke</source>
        <translation>E.g. not</translation>
    </message>
    <message>
        <source>Skriv et helt tal, fx 12, eller lad feltet stå tomt.</source>
        <translation>Write a whole number, e.g. 12, or leave the field empty.</translation>
    </message>
    <message>
        <source>Skriv timerne som et tal, fx 7,5, eller lad feltet stå tomt.</source>
        <translation>Write the hours as a number, e.g. 7,5, or leave the field empty.</translation>
    </message>
    <message>
        <source>“%1” kan ikke læses som en dato. Skriv den som 23-03-2023.</source>
        <translation>“%1” cannot be read as a date. Write it as 23-03-2023.</translation>
    </message>
    <message>
        <source>%1 af %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 for mange til %2 pladser</source>
        <translation>%1 too many for %2 seats</translation>
    </message>
    <message>
        <source>fuldt, alle %1 er taget</source>
        <translation>full, all %1 are taken</translation>
    </message>
    <message>
        <source>%1 af %2 ledige</source>
        <translation>%1 of %2 free</translation>
    </message>
    <message>
        <source>Tæller</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Måles ikke</source>
        <translation>Not measured</translation>
    </message>
    <message>
        <source>For nogle</source>
        <translation>For some</translation>
    </message>
    <message>
        <source>Fra %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>Tæller ikke</source>
        <translation>Does not count</translation>
    </message>
    <message>
        <source>ad gangen</source>
        <translation>at a time</translation>
    </message>
    <message>
        <source>hver start</source>
        <translation>each start</translation>
    </message>
    <message>
        <source>%1, holdes til %2</source>
        <translation>%1, kept until %2</translation>
    </message>
    <message>
        <source>I gang</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Har reserveret plads</source>
        <translation>Have reserved a seat</translation>
    </message>
    <message>
        <source>På venteliste</source>
        <translation>On the waiting list</translation>
    </message>
    <message>
        <source>Foreslået</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Er borgeren begyndt?</source>
        <translation>Has the citizen begun?</translation>
    </message>
    <message>
        <source>Hvad kom der ud af det?</source>
        <translation>What came of it?</translation>
    </message>
    <message>
        <source>Frigivet, fordi pladsen ikke blev brugt</source>
        <translation>Released because the seat was not used</translation>
    </message>
    <message>
        <source>Begynder snart</source>
        <translation>Begins soon</translation>
    </message>
    <message>
        <source>Slutter snart</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>Der er plads nu</source>
        <translation>There is room now</translation>
    </message>
    <message>
        <source>fra søgelisten</source>
        <translation>from the search list</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>skulle begynde %1</source>
        <translation>was to begin %1</translation>
    </message>
    <message>
        <source>sluttede %1</source>
        <translation>ended %1</translation>
    </message>
    <message>
        <source>blev holdt til %1</source>
        <translation>was kept until %1</translation>
    </message>
    <message>
        <source>begynder %1</source>
        <translation>begins %1</translation>
    </message>
    <message>
        <source>slutter %1</source>
        <translation>ends %1</translation>
    </message>
    <message>
        <source>ønskes fra %1</source>
        <translation>wanted from %1</translation>
    </message>
    <message>
        <source>foreslået fra %1</source>
        <translation>proposed from %1</translation>
    </message>
</context>
<context>
    <name>OffersPage</name>
    <message>
        <source>Katalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Forløb</source>
        <translation>Placements</translation>
    </message>
    <message>
        <source>Pladser og frister</source>
        <translation>Seats and deadlines</translation>
    </message>
    <message>
        <source>Del af siden</source>
        <translation>Part of the page</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>Kataloger</source>
        <translation>Catalogues</translation>
    </message>
    <message>
        <source>Alle filer</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Vælg et katalog</source>
        <translation>Choose a catalogue</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV-filer</source>
        <translation>CSV files</translation>
    </message>
    <message>
        <source>Gem kataloget</source>
        <translation>Save the catalogue</translation>
    </message>
    <message>
        <source>tilbud-%1.xlsx</source>
        <translation>offers-%1.xlsx</translation>
    </message>
    <message>
        <source>%1 tilbud er gemt i %2</source>
        <translation>%1 offers are saved in %2</translation>
    </message>
</context>
<context>
    <name>OpenTalks</name>
    <message>
        <source>Samtalen %1 er ikke afsluttet. Hvad skete der?</source>
        <translation>The talk on %1 is not finished. What happened?</translation>
    </message>
</context>
<context>
    <name>OptionForm</name>
    <message>
        <source>Grund</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Næste skridt</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Senest</source>
        <translation>No later than</translation>
    </message>
    <message>
        <source>Fritaget</source>
        <translation>Exempt</translation>
    </message>
</context>
<context>
    <name>OurPart</name>
    <message>
        <source>Vi har holdt %1 af 1 aftale</source>
        <translation>We have kept %1 of 1 agreement</translation>
    </message>
    <message>
        <source>Vi har holdt %1 af %2 aftaler</source>
        <translation>We have kept %1 of %2 agreements</translation>
    </message>
    <message>
        <source>Kun til os: vises ikke for borgeren og kommer ikke på tryk</source>
        <translation>For us alone: not shown to the citizen and never printed</translation>
    </message>
    <message>
        <source>%1 holdt</source>
        <translation>%1 kept</translation>
    </message>
    <message>
        <source>%1 delvist</source>
        <translation>%1 partly</translation>
    </message>
    <message>
        <source>%1 ikke</source>
        <translation>%1 not</translation>
    </message>
    <message>
        <source>%1 åbne</source>
        <translation>%1 open</translation>
    </message>
</context>
<context>
    <name>OutsideRow</name>
    <message>
        <source>Et tilbud uden for kataloget</source>
        <translation>An offer outside the catalogue</translation>
    </message>
    <message>
        <source>Praktik, løntilskud eller andet, fx en plads, borgeren selv har fundet</source>
        <translation>Work placement, wage subsidy or other, e.g. a place that the citizen has found</translation>
    </message>
</context>
<context>
    <name>OwnerButton</name>
    <message>
        <source>Vi</source>
        <translation>We</translation>
    </message>
    <message>
        <source>Hvem: %1</source>
        <translation>Who: %1</translation>
    </message>
</context>
<context>
    <name>OwnerMark</name>
    <message>
        <source>Vi</source>
        <translation>We</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Arbejdsliste</source>
        <translation>Worklist</translation>
    </message>
    <message>
        <source>Fredagsgennemgang</source>
        <translation>Friday review</translation>
    </message>
    <message>
        <source>Jobeksempler</source>
        <translation>Job examples</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Til fagsystemet</source>
        <translation>Hand-back</translation>
    </message>
    <message>
        <source>Koordinering</source>
        <translation>Coordination</translation>
    </message>
    <message>
        <source>Nøgletal</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Genopretningsplan</source>
        <translation>Recovery plan</translation>
    </message>
    <message>
        <source>Regelbog</source>
        <translation>Rulebook</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>PaidCard</name>
    <message>
        <source>Udbetalte sygedagpenge</source>
        <translation>Paid sick pay</translation>
    </message>
    <message>
        <source>Ingen perioder er skrevet. Skriv dem af fra ydelsessystemet.</source>
        <translation>No periods are written. Copy them from the benefit system.</translation>
    </message>
    <message>
        <source>Skriv perioder</source>
        <translation>Write periods</translation>
    </message>
    <message>
        <source>%1 af %2 dage i de %3 kalendermåneder til og med %4.</source>
        <translation>%1 of %2 days in the %3 calendar months up to %4.</translation>
    </message>
    <message>
        <source>Ingen revurdering: der er ikke over %1 dage i sigte.</source>
        <translation>No reassessment: more than %1 days are not in sight.</translation>
    </message>
    <message>
        <source>Revurderingen %1 er afgjort.</source>
        <translation>The reassessment of %1 is decided.</translation>
    </message>
    <message>
        <source>Revurdering senest %1, når der er %2 dage.</source>
        <translation>Reassessment no later than %1, when there are %2 days.</translation>
    </message>
    <message>
        <source>Et skøn: der regnes med fuld udbetaling fra sagens første dag.</source>
        <translation>An estimate: sick pay is taken to be paid from the first day of the case.</translation>
    </message>
    <message>
        <source>Et skøn: udbetalingen kendes til %1 og tænkes at gå videre.</source>
        <translation>An estimate: payment is known until %1 and taken to go on.</translation>
    </message>
    <message>
        <source>Udbetalingen kendes til %1.</source>
        <translation>Payment is known until %1.</translation>
    </message>
</context>
<context>
    <name>PaidPeriod</name>
    <message>
        <source>Fulde sygedagpenge</source>
        <translation>Full sick pay</translation>
    </message>
    <message>
        <source>Nedsatte sygedagpenge</source>
        <translation>Reduced sick pay</translation>
    </message>
    <message>
        <source>Barselsdagpenge, tæller ikke med</source>
        <translation>Maternity benefit, not counted</translation>
    </message>
    <message>
        <source>Fra %1, betales stadig</source>
        <translation>From %1, still being paid</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>Papirets top</source>
        <translation>Top of the paper</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Gem som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Udskriv …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Vis hele siden (Ctrl+0)</source>
        <translation>Show the whole page (Ctrl+0)</translation>
    </message>
    <message>
        <source>Vis mindre (Ctrl+-)</source>
        <translation>Show smaller (Ctrl+-)</translation>
    </message>
    <message>
        <source>Vis større (Ctrl++)</source>
        <translation>Show larger (Ctrl++)</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Referat</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Internt referat</source>
        <translation>Internal summary</translation>
    </message>
    <message>
        <source>Kort</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>Med regnestykker</source>
        <translation>With the reckoning</translation>
    </message>
    <message>
        <source>Papir</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Almindelig</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Stor skrift</source>
        <translation>Large type</translation>
    </message>
    <message>
        <source>Skriftstørrelse</source>
        <translation>Type size</translation>
    </message>
    <message>
        <source>K kort, M med regnestykkerne bag fristerne</source>
        <translation>K short, M with how the limits are reckoned</translation>
    </message>
    <message>
        <source>P plan, R referat, I internt referat</source>
        <translation>P plan, R summary, I internal summary</translation>
    </message>
    <message>
        <source>S skifter mellem almindelig og stor skrift</source>
        <translation>S switches between normal and large type</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Breve og papirer</source>
        <translation>Letters and papers</translation>
    </message>
    <message>
        <source>Intet er udskrevet eller sendt herfra endnu.</source>
        <translation>Nothing has been printed or sent from here yet.</translation>
    </message>
    <message>
        <source>med rettigheder og pligter</source>
        <translation>with rights and duties</translation>
    </message>
    <message>
        <source>Regler brugt</source>
        <translation>Rules used</translation>
    </message>
    <message>
        <source>Skjul reglerne</source>
        <translation>Hide the rules</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>PassphraseSection</name>
    <message>
        <source>Glemmer du den, kan ingen åbne lageret. Brug gerne fem tilfældige ord.</source>
        <translation>If you forget it, nobody can open the store. Five random words are good.</translation>
    </message>
    <message>
        <source>Adgangssætning</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Den nuværende</source>
        <translation>The one in use</translation>
    </message>
    <message>
        <source>Den nye</source>
        <translation>The new one</translation>
    </message>
    <message>
        <source>Den nye igen</source>
        <translation>The new one again</translation>
    </message>
    <message>
        <source>Skriv den adgangssætning, du bruger nu.</source>
        <translation>Type the passphrase you use now.</translation>
    </message>
    <message>
        <source>Adgangssætningen er for kort. Brug mindst 12 tegn, gerne fem ord.</source>
        <translation>The passphrase is too short. Use at least 12 characters, preferably five words.</translation>
    </message>
    <message>
        <source>Adgangssætningen er for let at gætte. Brug flere forskellige ord.</source>
        <translation>The passphrase is too easy to guess. Use more different words.</translation>
    </message>
    <message>
        <source>De to er ikke ens. Skriv den samme adgangssætning igen.</source>
        <translation>The two are not alike. Type the same passphrase again.</translation>
    </message>
    <message>
        <source>Skifter …</source>
        <translation>Changing …</translation>
    </message>
    <message>
        <source>Skift adgangssætning</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>For let at gætte</source>
        <translation>Too easy to guess</translation>
    </message>
    <message>
        <source>Svag</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>God</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Stærk</source>
        <translation>Strong</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>fra %1</source>
        <translation>from %1</translation>
    </message>
</context>
<context>
    <name>PeriodsForm</name>
    <message>
        <source>Perioder, der er udbetalt for</source>
        <translation>Periods that were paid for</translation>
    </message>
    <message>
        <source>Gem perioderne</source>
        <translation>Save the periods</translation>
    </message>
    <message>
        <source>Én periode på hver linje. Skriv “nedsat” eller “barsel” efter dagene, når det er det, og “stadig” i stedet for den sidste dag, når der stadig betales.</source>
        <translation>One period a line. Write “nedsat” (reduced) or “barsel” (maternity) after the days where it is, and “stadig” (still) instead of the last day while payment goes on.</translation>
    </message>
    <message>
        <source>Perioder</source>
        <translation>Periods</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Telefon eller mail</source>
        <translation>Phone or e-mail</translation>
    </message>
</context>
<context>
    <name>PhoneCard</name>
    <message>
        <source>Ring til %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Kopiér nummeret</source>
        <translation>Copy the number</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nummeret er kopieret.</source>
        <translation>The number is copied.</translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Den kom med en søgeliste, og intet er ændret siden.</source>
        <translation>It came with a search list, and nothing has changed since.</translation>
    </message>
    <message>
        <source>tæller i statens måling</source>
        <translation>counts in the state’s measure</translation>
    </message>
    <message>
        <source>tæller ikke i statens måling</source>
        <translation>does not count in the state’s measure</translation>
    </message>
    <message>
        <source>pladsen holdes til %1</source>
        <translation>the seat is kept until %1</translation>
    </message>
    <message>
        <source>givet %1</source>
        <translation>given %1</translation>
    </message>
    <message>
        <source>borgeren har selv fundet pladsen</source>
        <translation>the citizen found the place</translation>
    </message>
    <message>
        <source>udbytte: %1</source>
        <translation>outcome: %1</translation>
    </message>
    <message>
        <source>fra søgelisten</source>
        <translation>from the search list</translation>
    </message>
    <message>
        <source>Begyndt</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Reservér</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Flyt start</source>
        <translation>Move start</translation>
    </message>
    <message>
        <source>Forlæng</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Afslut med udbytte</source>
        <translation>Finish with an outcome</translation>
    </message>
    <message>
        <source>Afbryd</source>
        <translation>Break off</translation>
    </message>
    <message>
        <source>Kom ikke i gang</source>
        <translation>Did not begin</translation>
    </message>
    <message>
        <source>Aflys</source>
        <translation>Cancel the offer</translation>
    </message>
    <message>
        <source>Imod</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>altid plads</source>
        <translation>always room</translation>
    </message>
    <message>
        <source>alle %1 taget</source>
        <translation>all %1 taken</translation>
    </message>
    <message>
        <source>%1 af %2 ledige</source>
        <translation>%1 of %2 free</translation>
    </message>
    <message>
        <source>Ingen kommende start</source>
        <translation>No coming start</translation>
    </message>
    <message>
        <source>Starter %1</source>
        <translation>Starts %1</translation>
    </message>
    <message>
        <source>Foreslå</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Venteliste</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>Er givet</source>
        <translation>Is given</translation>
    </message>
    <message>
        <source>Er begyndt</source>
        <translation>Has begun</translation>
    </message>
    <message>
        <source>Registrér bevillingen</source>
        <translation>Record the grant</translation>
    </message>
    <message>
        <source>Reservér pladsen</source>
        <translation>Reserve the seat</translation>
    </message>
    <message>
        <source>Foreslå tilbuddet</source>
        <translation>Propose the offer</translation>
    </message>
    <message>
        <source>Sæt på venteliste</source>
        <translation>Put on the waiting list</translation>
    </message>
    <message>
        <source>Registrér starten</source>
        <translation>Record the start</translation>
    </message>
    <message>
        <source>Praktik</source>
        <translation>Work placement</translation>
    </message>
    <message>
        <source>Løntilskud</source>
        <translation>Wage subsidy</translation>
    </message>
    <message>
        <source>%1 hos %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Timer i job</source>
        <translation>Hours in a job</translation>
    </message>
    <message>
        <source>Uddannelse</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Tættere på job</source>
        <translation>Closer to a job</translation>
    </message>
    <message>
        <source>Førte ikke videre</source>
        <translation>Led no further</translation>
    </message>
    <message>
        <source>%1 uge</source>
        <translation>%1 week</translation>
    </message>
    <message>
        <source>%1 uger</source>
        <translation>%1 weeks</translation>
    </message>
    <message>
        <source>%1 timer om ugen</source>
        <translation>%1 hours a week</translation>
    </message>
</context>
<context>
    <name>PlacementCard</name>
    <message>
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>Ingen tilbud endnu.</source>
        <translation>No offers yet.</translation>
    </message>
    <message>
        <source>Giv et tilbud</source>
        <translation>Give an offer</translation>
    </message>
</context>
<context>
    <name>PlacementRow</name>
    <message>
        <source>Se historik</source>
        <translation>Show history</translation>
    </message>
    <message>
        <source>Skjul historik</source>
        <translation>Hide history</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Før: </source>
        <translation>Before: </translation>
    </message>
    <message>
        <source>Nu: </source>
        <translation>Now: </translation>
    </message>
    <message>
        <source>taget ud</source>
        <translation>taken out</translation>
    </message>
    <message>
        <source>Ny: </source>
        <translation>New: </translation>
    </message>
    <message>
        <source>Ny dato: </source>
        <translation>New date: </translation>
    </message>
    <message>
        <source>Rettet: </source>
        <translation>Corrected: </translation>
    </message>
    <message>
        <source>%1. Før: %2</source>
        <translation>%1. Before: %2</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Jobmål</source>
        <translation>Job goals</translation>
    </message>
    <message>
        <source>Det aftalte vi</source>
        <translation>What we agreed</translation>
    </message>
    <message>
        <source>Det havde vi aftalt</source>
        <translation>What we had agreed</translation>
    </message>
    <message>
        <source>Næste samtale</source>
        <translation>Next talk</translation>
    </message>
    <message>
        <source>Vi</source>
        <translation>We</translation>
    </message>
    <message>
        <source>Borgeren</source>
        <translation>The citizen</translation>
    </message>
    <message>
        <source>åben</source>
        <translation>open</translation>
    </message>
    <message>
        <source>holdt</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>delvist holdt</source>
        <translation>partly kept</translation>
    </message>
    <message>
        <source>ikke holdt</source>
        <translation>not kept</translation>
    </message>
    <message>
        <source>senest %1</source>
        <translation>by %1</translation>
    </message>
</context>
<context>
    <name>PlanColumn</name>
    <message>
        <source>Opfølgningsplan</source>
        <translation>Follow-up plan</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Det hjælper dig på vej</source>
        <translation>What helps you on your way</translation>
    </message>
    <message>
        <source>Krav til jobsøgning</source>
        <translation>Job-search requirements</translation>
    </message>
    <message>
        <source>Uddannelsesmål</source>
        <translation>Education goal</translation>
    </message>
    <message>
        <source>Aktiviteter</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Ændret</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>%1 af %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Næste samtale er booket</source>
        <translation>The next talk is booked</translation>
    </message>
    <message>
        <source>Forslag til næste samtale</source>
        <translation>Suggested next talk</translation>
    </message>
    <message>
        <source>Kladde · version %1</source>
        <translation>Draft · version %1</translation>
    </message>
    <message>
        <source>Ændret siden version %1</source>
        <translation>Changed since version %1</translation>
    </message>
    <message>
        <source>Jobmål</source>
        <translation>Job goals</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>Mål</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Hvad vil du nå, og hvornår?</source>
        <translation>What do you want to reach, and when?</translation>
    </message>
    <message>
        <source>Det, du helst vil</source>
        <translation>What you want most</translation>
    </message>
    <message>
        <source>Noget, der ligger tæt på</source>
        <translation>Something close to it</translation>
    </message>
    <message>
        <source>Noget nu og her</source>
        <translation>Something here and now</translation>
    </message>
    <message>
        <source>Jobmål %1</source>
        <translation>Job goal %1</translation>
    </message>
    <message>
        <source>Uddannelsesmål</source>
        <translation>Education goal</translation>
    </message>
    <message>
        <source>Uddannelse eller fag</source>
        <translation>Education or subject</translation>
    </message>
    <message>
        <source>Krav til jobsøgning</source>
        <translation>Job-search requirements</translation>
    </message>
    <message>
        <source>Hvor mange job om ugen, og hvilke?</source>
        <translation>How many jobs a week, and which?</translation>
    </message>
    <message>
        <source>Det hjælper dig på vej</source>
        <translation>What helps you on your way</translation>
    </message>
    <message>
        <source>Skånehensyn, hjælpemidler, støtte</source>
        <translation>Special considerations, aids, support</translation>
    </message>
    <message>
        <source>Aktiviteter</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Det, der støtter helbred og hverdag</source>
        <translation>What supports health and daily life</translation>
    </message>
    <message>
        <source>Teksten er for lang til feltet. Skriv resten under Mål.</source>
        <translation>The text is too long for the field. Write the rest under Goal.</translation>
    </message>
</context>
<context>
    <name>PlanPreviewPage</name>
    <message>
        <source>%1 som papir</source>
        <translation>%1 as paper</translation>
    </message>
    <message>
        <source>Planen</source>
        <translation>The plan</translation>
    </message>
    <message>
        <source>Brevet</source>
        <translation>The letter</translation>
    </message>
    <message>
        <source>Jobeksemplerne</source>
        <translation>The job examples</translation>
    </message>
    <message>
        <source>Referatet</source>
        <translation>The summary</translation>
    </message>
    <message>
        <source>Hele siden</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Side %1 af %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Printeren tog ikke imod papiret. Kontrollér den, eller vælg en anden printer.</source>
        <translation>The printer did not take the paper. Check it, or choose another printer.</translation>
    </message>
    <message>
        <source>%1 er sendt til printeren</source>
        <translation>%1 is sent to the printer</translation>
    </message>
    <message>
        <source>%1 er gemt som %2</source>
        <translation>%1 is saved as %2</translation>
    </message>
    <message>
        <source>%1 og lagt på sagen</source>
        <translation>%1 and filed on the case</translation>
    </message>
    <message>
        <source>PDF-filer (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Gem som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen.</source>
        <translation>The file could not be saved. Choose another folder and try again.</translation>
    </message>
</context>
<context>
    <name>PlanVersions</name>
    <message>
        <source>Planens versioner</source>
        <translation>Versions of the plan</translation>
    </message>
    <message>
        <source>Der er ingen plan endnu. Den bliver til i den første samtale.</source>
        <translation>There is no plan yet. It is made in the first talk.</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Vis version %1 som papir</source>
        <translation>Show version %1 as paper</translation>
    </message>
    <message>
        <source>Den ældste version her</source>
        <translation>The oldest version here</translation>
    </message>
    <message>
        <source>Intet er ændret</source>
        <translation>Nothing is changed</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>Version %1 · %2</translation>
    </message>
</context>
<context>
    <name>PlannedTalks</name>
    <message>
        <source>Flyt</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Aflys</source>
        <translation>Cancel the talk</translation>
    </message>
</context>
<context>
    <name>PresentPane</name>
    <message>
        <source>Hvem er til stede?</source>
        <translation>Who is present?</translation>
    </message>
    <message>
        <source>Bisidder</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Navn, hvis det er vigtigt</source>
        <translation>Name, if it matters</translation>
    </message>
    <message>
        <source>Tolk</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Sprog</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>A-kasse</source>
        <translation>Unemployment fund</translation>
    </message>
    <message>
        <source>Navn på a-kassens medarbejder</source>
        <translation>Name of the fund’s representative</translation>
    </message>
    <message>
        <source>Arbejdsgiver</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Navn på leder eller kollega</source>
        <translation>Name of a manager or colleague</translation>
    </message>
</context>
<context>
    <name>PresentRow</name>
    <message>
        <source>Kun borgeren og sagsbehandleren</source>
        <translation>Only the citizen and the caseworker</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1 Før: %2</source>
        <translation>%1 Before: %2</translation>
    </message>
</context>
<context>
    <name>PresentTags</name>
    <message>
        <source>Til stede</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Bisidder</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Tolk</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>A-kasse</source>
        <translation>Unemployment fund</translation>
    </message>
    <message>
        <source>Arbejdsgiver</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Til stede: %1</source>
        <translation>Present: %1</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Hvem der skifter</source>
        <translation>Who changes</translation>
    </message>
    <message>
        <source>Sager, der skifter</source>
        <translation>Cases that change</translation>
    </message>
    <message>
        <source>Se, hvem der skifter, før det kan gemmes.</source>
        <translation>See who changes before it can be saved.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 af %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>ProposalPane</name>
    <message>
        <source>Forslag til pladser</source>
        <translation>Proposal of seats</translation>
    </message>
    <message>
        <source>Borgere uden plads</source>
        <translation>Citizens without a seat</translation>
    </message>
    <message>
        <source>Alle har en plads</source>
        <translation>Everybody has a seat</translation>
    </message>
    <message>
        <source>Der er ingen rækker i forslaget</source>
        <translation>There are no rows in the proposal</translation>
    </message>
    <message>
        <source>Forslag</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Uden plads</source>
        <translation>Without a seat</translation>
    </message>
    <message>
        <source>Hvem der vises</source>
        <translation>Who is shown</translation>
    </message>
    <message>
        <source>Lav forslag</source>
        <translation>Make a proposal</translation>
    </message>
    <message>
        <source>Lav forslag igen</source>
        <translation>Make the proposal again</translation>
    </message>
    <message>
        <source>Et forslag giver så mange som muligt en plads før deres sidste sikre dag, og derefter dem, hvis frist er gået, så snart der er plads. Du kan rette hver række, og intet er gemt, før du reserverer.</source>
        <translation>A proposal gives as many as possible a seat before their last safe day, and then those whose deadline has passed, as soon as there is room. You can change every row, and nothing is saved until you reserve.</translation>
    </message>
    <message>
        <source>Du kan fortryde bagefter.</source>
        <translation>You can undo it afterwards.</translation>
    </message>
    <message>
        <source>%1 borgere skal begynde i et tilbud. %2 kan få en plads nu.</source>
        <translation>%1 citizens are to begin an offer. %2 can get a seat now.</translation>
    </message>
    <message>
        <source>1 borger skal begynde i et tilbud. %2 kan få en plads nu.</source>
        <translation>1 citizen is to begin an offer. %2 can get a seat now.</translation>
    </message>
    <message>
        <source>Reservér 1 plads</source>
        <translation>Reserve 1 seat</translation>
    </message>
    <message>
        <source>Reservér alle %1 pladser</source>
        <translation>Reserve all %1 seats</translation>
    </message>
    <message>
        <source>Reservér pladser</source>
        <translation>Reserve seats</translation>
    </message>
    <message>
        <source>%1 får en plads, %2 gør ikke</source>
        <translation>%1 get a seat, %2 do not</translation>
    </message>
    <message>
        <source>%1 rækker står på en start, der er fuld. Vælg en anden start, før du reserverer.</source>
        <translation>%1 rows stand at a start that is full. Choose another start before you reserve.</translation>
    </message>
    <message>
        <source>1 række står på en start, der er fuld. Vælg en anden start, før du reserverer.</source>
        <translation>1 row stands at a start that is full. Choose another start before you reserve.</translation>
    </message>
</context>
<context>
    <name>ProposedLetters</name>
    <message>
        <source>Skriv</source>
        <translation>Write</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>spørgsmål %1</source>
        <translation>question %1</translation>
    </message>
    <message>
        <source>Hvordan %1 besvares</source>
        <translation>How %1 is answered</translation>
    </message>
    <message>
        <source>Svar at vælge mellem, ét på hver linje</source>
        <translation>Answers to choose from, one on each line</translation>
    </message>
    <message>
        <source>Besvares med</source>
        <translation>Answered with</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sider</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>RecipientModel</name>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Brevet er</source>
        <translation>Letter is</translation>
    </message>
    <message>
        <source>Vej</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Uden navn</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Standset</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Ready</translation>
    </message>
</context>
<context>
    <name>RecipientTable</name>
    <message>
        <source>Modtagere</source>
        <translation>Recipients</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Ret</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Tilføj svar</source>
        <translation>Add answers</translation>
    </message>
    <message>
        <source>Dag, varighed og form</source>
        <translation>Day, length and form</translation>
    </message>
    <message>
        <source>Til stede</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Samtalen</source>
        <translation>The talk</translation>
    </message>
    <message>
        <source>Plan, version %1</source>
        <translation>Plan, version %1</translation>
    </message>
    <message>
        <source>Job fra sidst</source>
        <translation>Jobs from last time</translation>
    </message>
    <message>
        <source>Rettet %1 af %2: </source>
        <translation>Corrected %1 by %2: </translation>
    </message>
    <message>
        <source>Før: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>ikke besvaret</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Varighed</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Samtaletype</source>
        <translation>Kind of talk</translation>
    </message>
    <message>
        <source>Udfald</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>ikke oplyst</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>%1 før: %2</source>
        <translation>%1 before: %2</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Registrér samtale</source>
        <translation>Record talk</translation>
    </message>
    <message>
        <source>Registrér</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Hvad skete der?</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>Lageret kan ikke åbnes</source>
        <translation>The store cannot be opened</translation>
    </message>
    <message>
        <source>Prøv igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Luk JobAssist</source>
        <translation>Close JobAssist</translation>
    </message>
    <message>
        <source>Intet er ændret i lageret.</source>
        <translation>Nothing in the store is changed.</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>Godt at vide</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>A-kassen</source>
        <translation>The unemployment fund</translation>
    </message>
    <message>
        <source>Arbejdsgiveren</source>
        <translation>The employer</translation>
    </message>
    <message>
        <source>Lægen</source>
        <translation>The doctor</translation>
    </message>
    <message>
        <source>Borgeren</source>
        <translation>The citizen</translation>
    </message>
    <message>
        <source>Dagen kan ikke regnes ud, for %1 mangler</source>
        <translation>The day cannot be worked out, for %1 is missing</translation>
    </message>
    <message>
        <source>Senest %1</source>
        <translation>No later than %1</translation>
    </message>
    <message>
        <source>Dagen var %1</source>
        <translation>The day was %1</translation>
    </message>
    <message>
        <source>%1, et skøn</source>
        <translation>%1, an estimate</translation>
    </message>
</context>
<context>
    <name>ReminderRow</name>
    <message>
        <source>En anden dag</source>
        <translation>Another day</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Husk også</source>
        <translation>Remember too</translation>
    </message>
    <message>
        <source>Andres opgaver, og hvad der er godt at vide.</source>
        <translation>What others have to do, and what is good to know.</translation>
    </message>
</context>
<context>
    <name>ReserveForm</name>
    <message>
        <source>Flyt starten</source>
        <translation>Move the start</translation>
    </message>
    <message>
        <source>Reservér pladsen</source>
        <translation>Reserve the seat</translation>
    </message>
    <message>
        <source>Ny startdato</source>
        <translation>New start date</translation>
    </message>
    <message>
        <source>Startdato</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>Hvorfor alligevel?</source>
        <translation>Why anyway?</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Leder, kollega, tillidsrepræsentant</source>
        <translation>Manager, colleague, shop steward</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Hvad kan du lave nu?</source>
        <translation>What can you do now?</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Hvor mange, og fra hvornår?</source>
        <translation>How many, and from when?</translation>
    </message>
    <message>
        <source>Tilpasninger</source>
        <translation>Adjustments</translation>
    </message>
    <message>
        <source>Hjælpemidler, pauser</source>
        <translation>Aids, breaks</translation>
    </message>
    <message>
        <source>Opfølgning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Hvornår ser I på planen igen?</source>
        <translation>When do you look at the plan again?</translation>
    </message>
    <message>
        <source>Fastholdelsesplan</source>
        <translation>Retention plan</translation>
    </message>
    <message>
        <source>%1 af %2 udfyldt</source>
        <translation>%1 of %2 filled in</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>%1 af %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Nye</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Ændrede</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Uændrede</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Forsvundne</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Afviste</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Ulæste felter</source>
        <translation>Unread cells</translation>
    </message>
    <message>
        <source>Borgere på listen</source>
        <translation>Citizens on the list</translation>
    </message>
    <message>
        <source>Rækker med fejl</source>
        <translation>Rows with errors</translation>
    </message>
    <message>
        <source>Intet er gemt endnu.</source>
        <translation>Nothing is saved yet.</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ingen nye borgere på listen</source>
        <translation>No new citizens on the list</translation>
    </message>
    <message>
        <source>Listen ændrer ingen borgere</source>
        <translation>The list changes no citizens</translation>
    </message>
    <message>
        <source>Ingen borgere er uændrede</source>
        <translation>No citizens are unchanged</translation>
    </message>
    <message>
        <source>Alle borgere fra sidst står stadig på listen</source>
        <translation>All citizens from last time are still on the list</translation>
    </message>
    <message>
        <source>Alle rækker kan importeres</source>
        <translation>All rows can be imported</translation>
    </message>
    <message>
        <source>Listen har ingen rækker, der kan importeres</source>
        <translation>The list has no rows that can be imported</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Gennemgangens bund</source>
        <translation>Foot of the review</translation>
    </message>
    <message>
        <source>Forrige</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Næste uden vurdering</source>
        <translation>Next without a verdict</translation>
    </message>
    <message>
        <source>Vurdering med 1-4. Du kan stoppe når som helst og fortsætte senere.</source>
        <translation>Give a verdict with 1-4. You can stop at any time and continue later.</translation>
    </message>
    <message>
        <source>Enter gemmer vurderingen og går videre. Esc fortryder.</source>
        <translation>Enter saves the verdict and goes on. Esc undoes.</translation>
    </message>
    <message>
        <source>Vælg med tallet, eller skriv selv. Enter gemmer og går videre.</source>
        <translation>Choose with the number, or write your own. Enter saves and goes on.</translation>
    </message>
    <message>
        <source>Alle er vurderet.</source>
        <translation>Everybody has a verdict.</translation>
    </message>
    <message>
        <source>Gem og gå videre</source>
        <translation>Save and go on</translation>
    </message>
    <message>
        <source>Vis fredagsarket</source>
        <translation>Show the Friday sheet</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Åbn borger</source>
        <translation>Open citizen</translation>
    </message>
    <message>
        <source>Samtale</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Du vurderer for %1</source>
        <translation>You give verdicts for %1</translation>
    </message>
</context>
<context>
    <name>ReviewWays</name>
    <message>
        <source>Vist i fredagsgennemgangen</source>
        <translation>Shown in the Friday review</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>Tilbud</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Åbn borger</source>
        <translation>Open citizen</translation>
    </message>
    <message>
        <source>Fjern fra forslaget</source>
        <translation>Remove from the proposal</translation>
    </message>
    <message>
        <source>%1, sidste sikre dag %2</source>
        <translation>%1, last safe day %2</translation>
    </message>
    <message>
        <source>%1, fristen er overskredet</source>
        <translation>%1, the deadline has passed</translation>
    </message>
    <message>
        <source>%1, altid plads</source>
        <translation>%1, always room</translation>
    </message>
    <message>
        <source>%1, fuldt</source>
        <translation>%1, full</translation>
    </message>
    <message>
        <source>%1, 1 ledig</source>
        <translation>%1, 1 free</translation>
    </message>
    <message>
        <source>%1, %2 ledige</source>
        <translation>%1, %2 free</translation>
    </message>
</context>
<context>
    <name>RuleModel</name>
    <message>
        <source>Regel</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Hvad den siger</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Kilde</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Gælder</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Sikkerhed</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>Mærke</source>
        <translation>Mark</translation>
    </message>
</context>
<context>
    <name>RulePane</name>
    <message>
        <source>Den valgte regel</source>
        <translation>The chosen rule</translation>
    </message>
    <message>
        <source>Fortryd rettelsen</source>
        <translation>Undo the correction</translation>
    </message>
    <message>
        <source>Sammenlign med forrige</source>
        <translation>Compare with the one before</translation>
    </message>
    <message>
        <source>Sammenlign de to valgte</source>
        <translation>Compare the two chosen</translation>
    </message>
    <message>
        <source>Versioner</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Ret rettelsen</source>
        <translation>Correct the correction</translation>
    </message>
    <message>
        <source>Ret lokalt</source>
        <translation>Correct locally</translation>
    </message>
    <message>
        <source>Fortsæt rettelsen</source>
        <translation>Go on with the correction</translation>
    </message>
    <message>
        <source>Fordi: %1</source>
        <translation>Because: %1</translation>
    </message>
    <message>
        <source>Her: %1
Loven: %2</source>
        <translation>Here: %1
The law: %2</translation>
    </message>
    <message>
        <source>intet</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>Rulebook</name>
    <message>
        <source>ingen pligt</source>
        <translation>no duty</translation>
    </message>
    <message>
        <source>Rettet</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Som i loven</source>
        <translation>As in the law</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Ord i reglen</source>
        <translation>Words in the rule</translation>
    </message>
    <message>
        <source>Kilde</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kommunens pligter</source>
        <translation>The municipality&apos;s duties</translation>
    </message>
    <message>
        <source>Andres pligter og oplysninger</source>
        <translation>Others&apos; duties and information</translation>
    </message>
    <message>
        <source>Lokale mål</source>
        <translation>Local goals</translation>
    </message>
    <message>
        <source>Samtaler, der tæller</source>
        <translation>Talks that count</translation>
    </message>
    <message>
        <source>Ure</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>Ændringer</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>lovtekst set</source>
        <translation>law text seen</translation>
    </message>
    <message>
        <source>sekundær kilde</source>
        <translation>secondary source</translation>
    </message>
    <message>
        <source>ikke bekræftet</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>rettet</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>begynder</source>
        <translation>begins</translation>
    </message>
    <message>
        <source>ændres</source>
        <translation>changes</translation>
    </message>
    <message>
        <source>ophører</source>
        <translation>ends</translation>
    </message>
    <message>
        <source>ændret</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>uger</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>måneder</source>
        <translation>months</translation>
    </message>
    <message>
        <source>dage</source>
        <translation>days</translation>
    </message>
    <message>
        <source>fra %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>0 af %1 åbne sager skifter.</source>
        <translation>0 of %1 open cases change.</translation>
    </message>
    <message>
        <source>%1 af %2 åbne sager skifter.</source>
        <translation>%1 of %2 open cases change.</translation>
    </message>
    <message>
        <source>Rettet %1 af %2</source>
        <translation>Corrected %1 by %2</translation>
    </message>
    <message>
        <source>Jobcentret</source>
        <translation>The jobcentre</translation>
    </message>
    <message>
        <source>A-kassen</source>
        <translation>The unemployment fund</translation>
    </message>
    <message>
        <source>Anden aktør</source>
        <translation>Another actor</translation>
    </message>
</context>
<context>
    <name>RulebookPage</name>
    <message>
        <source>Del af Regelbogen</source>
        <translation>Part of the rulebook</translation>
    </message>
    <message>
        <source>Målgruppe</source>
        <translation>Target group</translation>
    </message>
    <message>
        <source>Alle målgrupper</source>
        <translation>All target groups</translation>
    </message>
    <message>
        <source>Den dag, reglerne skal gælde</source>
        <translation>The day on which the rules are to hold</translation>
    </message>
    <message>
        <source>Regelbog</source>
        <translation>Rulebook</translation>
    </message>
    <message>
        <source>Hvad gælder for hvem, hvornår</source>
        <translation>What holds for whom, when</translation>
    </message>
    <message>
        <source>Hvad gælder for</source>
        <translation>What holds for</translation>
    </message>
    <message>
        <source>den</source>
        <translation>on</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Regler</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Regelbog</source>
        <translation>Rulebook</translation>
    </message>
    <message>
        <source>%1 af %2 regler</source>
        <translation>%1 of %2 rules</translation>
    </message>
    <message>
        <source>Ingen regler passer til filtrene.</source>
        <translation>No rules fit the filters.</translation>
    </message>
    <message>
        <source>Ingen regler gælder den dag. Vælg en anden dag eller målgruppe.</source>
        <translation>No rules hold that day. Choose another day or target group.</translation>
    </message>
    <message>
        <source>Ryd filtre</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>“%1” er ikke gemt i Regelbogen. Gem det, eller gå videre igen uden at gemme.</source>
        <translation>“%1” is not saved in the rulebook. Save it, or go on again without saving.</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Hvis borgere</source>
        <translation>Whose citizens</translation>
    </message>
    <message>
        <source>Mine (%1)</source>
        <translation>Mine (%1)</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Søg borger, liste eller kommando</source>
        <translation>Search citizen, list or command</translation>
    </message>
    <message>
        <source>%1 fundet</source>
        <translation>%1 found</translation>
    </message>
</context>
<context>
    <name>SearchesBar</name>
    <message>
        <source>Hele jobbanken</source>
        <translation>The whole job bank</translation>
    </message>
    <message>
        <source>Søg i hele jobbanken (Ctrl+J)</source>
        <translation>Search the whole job bank (Ctrl+J)</translation>
    </message>
    <message>
        <source>Gem søgningen</source>
        <translation>Keep the search</translation>
    </message>
    <message>
        <source>Kort navn, fx lager på deltid</source>
        <translation>Short name, such as warehouse part time</translation>
    </message>
    <message>
        <source>Navn til søgningen</source>
        <translation>Name of the search</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Seats</name>
    <message>
        <source>Uge</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Behov</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Ledige</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Behov i alt</source>
        <translation>Need in all</translation>
    </message>
    <message>
        <source>Ledige i alt</source>
        <translation>Free in all</translation>
    </message>
    <message>
        <source>Mangel</source>
        <translation>Short</translation>
    </message>
    <message>
        <source>Slags tilbud</source>
        <translation>Kind of offer</translation>
    </message>
    <message>
        <source>Mangler fra</source>
        <translation>Short from</translation>
    </message>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Sidste sikre dag</source>
        <translation>Last safe day</translation>
    </message>
    <message>
        <source>Derfor</source>
        <translation>Because</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>altid plads</source>
        <translation>always room</translation>
    </message>
    <message>
        <source>uge %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>Overskredet</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>%1, fuldt</source>
        <translation>%1, full</translation>
    </message>
    <message>
        <source>%1, for sent</source>
        <translation>%1, too late</translation>
    </message>
</context>
<context>
    <name>SeatsChart</name>
    <message>
        <source>Behov og ledige pladser uge for uge</source>
        <translation>Need and free seats week by week</translation>
    </message>
    <message>
        <source>Til og med uge %1 skal %2 borgere begynde i et tilbud, og %3 pladser er ledige.</source>
        <translation>By the end of week %1, %2 citizens are to begin an offer, and %3 seats are free.</translation>
    </message>
    <message>
        <source>Til og med uge %1 skal %2 borgere begynde i et tilbud, og der er altid plads.</source>
        <translation>By the end of week %1, %2 citizens are to begin an offer, and there is always room.</translation>
    </message>
    <message>
        <source>Alle har en plads.</source>
        <translation>Everybody has a seat.</translation>
    </message>
    <message>
        <source>%1 mangler en plads, de første fra uge %2.</source>
        <translation>%1 lack a seat, the first from week %2.</translation>
    </message>
    <message>
        <source>uge %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>Behov %1</source>
        <translation>Need %1</translation>
    </message>
    <message>
        <source>Ledige %1</source>
        <translation>Free %1</translation>
    </message>
    <message>
        <source>Mangler %1</source>
        <translation>Short of %1</translation>
    </message>
</context>
<context>
    <name>SeatsView</name>
    <message>
        <source>Regner …</source>
        <translation>Working it out …</translation>
    </message>
    <message>
        <source>Gem som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Udskriv …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Hvis borgere</source>
        <translation>Whose citizens</translation>
    </message>
    <message>
        <source>Pladser og frister</source>
        <translation>Seats and deadlines</translation>
    </message>
    <message>
        <source>Hvilke pladser der mangler</source>
        <translation>Which seats are lacking</translation>
    </message>
    <message>
        <source>Alle sagsbehandlere</source>
        <translation>All caseworkers</translation>
    </message>
    <message>
        <source>Finder pladser</source>
        <translation>Finding seats</translation>
    </message>
    <message>
        <source>Reserverer pladser</source>
        <translation>Reserving seats</translation>
    </message>
    <message>
        <source>Gem som PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF-filer (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen.</source>
        <translation>The file could not be saved. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>Oversigten er gemt som %1</source>
        <translation>The overview is saved as %1</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Gemt %1</source>
        <translation>Saved %1</translation>
    </message>
</context>
<context>
    <name>SectionLine</name>
    <message>
        <source>Vis sidste svar</source>
        <translation>Show last answers</translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Dig</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Står på de planer, du udskriver.</source>
        <translation>Stands on the plans you print.</translation>
    </message>
    <message>
        <source>Jobcentret</source>
        <translation>The jobcentre</translation>
    </message>
    <message>
        <source>Står øverst på det, borgeren får med hjem.</source>
        <translation>Stands at the top of what the citizen takes home.</translation>
    </message>
    <message>
        <source>Udseende</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Din rolle</source>
        <translation>Your role</translation>
    </message>
    <message>
        <source>Fagsystem</source>
        <translation>Professional system</translation>
    </message>
    <message>
        <source>Farver</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Tekststørrelse</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Dit navn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Din telefon</source>
        <translation>Your phone</translation>
    </message>
    <message>
        <source>Kommune og jobcenter</source>
        <translation>Municipality and jobcentre</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Mødested</source>
        <translation>Meeting place</translation>
    </message>
    <message>
        <source>Lyst</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mørkt</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Adgangssætningen er skiftet</source>
        <translation>The passphrase is changed</translation>
    </message>
    <message>
        <source>Indstillinger</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
    <message>
        <source>Arket</source>
        <translation>The sheet</translation>
    </message>
    <message>
        <source>Arket som papir</source>
        <translation>The sheet as paper</translation>
    </message>
    <message>
        <source>Sæt kryds ved mindst ét job.</source>
        <translation>Tick at least one job.</translation>
    </message>
    <message>
        <source>Stor skrift</source>
        <translation>Large type</translation>
    </message>
    <message>
        <source>Udskriv ark</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>Arket gemmes på sagen. Næste samtale spørger, hvad der kom ud af det.</source>
        <translation>The sheet is kept on the case. The next talk asks what came of it.</translation>
    </message>
    <message>
        <source>Arket til %1</source>
        <translation>The sheet for %1</translation>
    </message>
    <message>
        <source>%1 af højst %2</source>
        <translation>%1 of at most %2</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>JobAssist er allerede åben på dette lager. Brug vinduet, der er åbent.</source>
        <translation>JobAssist is already open on this store. Use the window that is open.</translation>
    </message>
    <message>
        <source>Det sidste er ikke gemt endnu, så JobAssist låser ikke.</source>
        <translation>The last words are not saved yet, so JobAssist does not lock.</translation>
    </message>
    <message>
        <source>Låst kl. %1. Alt er gemt.</source>
        <translation>Locked at %1. Everything is saved.</translation>
    </message>
    <message>
        <source>Øvelsen låses op med en hvilken som helst tekst.</source>
        <translation>The practice store unlocks with any text.</translation>
    </message>
</context>
<context>
    <name>SickPayDecisionForm</name>
    <message>
        <source>Ny afgørelse om sygedagpenge</source>
        <translation>New decision about sick pay</translation>
    </message>
    <message>
        <source>Ret afgørelsen</source>
        <translation>Change the decision</translation>
    </message>
    <message>
        <source>Gem afgørelsen</source>
        <translation>Save the decision</translation>
    </message>
    <message>
        <source>Ingen forlængelse: jobafklaring eller ophør</source>
        <translation>No extension: job clarification or end</translation>
    </message>
    <message>
        <source>Hvad blev afgjort?</source>
        <translation>What was decided?</translation>
    </message>
    <message>
        <source>Truffet den</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Forlængelsens første dag</source>
        <translation>First day of the extension</translation>
    </message>
    <message>
        <source>Notat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>En ny afgørelse skal så være truffet senest %1.</source>
        <translation>A new decision must then be made no later than %1.</translation>
    </message>
    <message>
        <source>Vælg, hvad der blev afgjort.</source>
        <translation>Choose what was decided.</translation>
    </message>
</context>
<context>
    <name>SizeChooser</name>
    <message>
        <source>Lille skrift</source>
        <translation>Small type</translation>
    </message>
    <message>
        <source>Mellem skrift</source>
        <translation>Medium type</translation>
    </message>
    <message>
        <source>Stor skrift</source>
        <translation>Large type</translation>
    </message>
</context>
<context>
    <name>StartChoice</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Første dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>En anden dag …</source>
        <translation>Another day …</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>Skriv startdatoen</source>
        <translation>Fill in the start date</translation>
    </message>
    <message>
        <source>Gem startdatoen</source>
        <translation>Save the start date</translation>
    </message>
</context>
<context>
    <name>StartedForm</name>
    <message>
        <source>%1 er begyndt</source>
        <translation>%1 has begun</translation>
    </message>
    <message>
        <source>Registrér starten</source>
        <translation>Record the start</translation>
    </message>
    <message>
        <source>Første dag</source>
        <translation>First day</translation>
    </message>
</context>
<context>
    <name>Starts</name>
    <message>
        <source>Pladser ved hver start</source>
        <translation>Seats at each start</translation>
    </message>
    <message>
        <source>Vis alle %1</source>
        <translation>Show all %1</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Overskredet</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Kritisk</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Snart</source>
        <translation>Soon</translation>
    </message>
    <message>
        <source>Booket</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>På vej</source>
        <translation>On track</translation>
    </message>
    <message>
        <source>Opfyldt</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Sat i bero</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Mangler oplysning</source>
        <translation>Missing fact</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Statuslinje</source>
        <translation>Status bar</translation>
    </message>
    <message>
        <source>Intet er gemt endnu</source>
        <translation>Nothing is saved yet</translation>
    </message>
    <message>
        <source>Gemt %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Ingen import endnu</source>
        <translation>No import yet</translation>
    </message>
    <message>
        <source>Seneste import %1 kl. %2</source>
        <translation>Latest import %1 at %2</translation>
    </message>
    <message>
        <source>Lageret er krypteret og sundt</source>
        <translation>The store is encrypted and sound</translation>
    </message>
    <message>
        <source>fra i dag</source>
        <translation>from today</translation>
    </message>
    <message>
        <source>1 dag gammel</source>
        <translation>1 day old</translation>
    </message>
    <message>
        <source>%1 dage gammel</source>
        <translation>%1 days old</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Gennemse</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Færdig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Trin %1 af 3: %2</source>
        <translation>Step %1 of 3: %2</translation>
    </message>
    <message>
        <source>Næste skridt</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Registrér afgørelse</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>Start samtale</source>
        <translation>Start talk</translation>
    </message>
    <message>
        <source>Foreslå tilbud</source>
        <translation>Propose an offer</translation>
    </message>
    <message>
        <source>Jobeksempler</source>
        <translation>Job examples</translation>
    </message>
    <message>
        <source>Ring op</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Registrér samtale</source>
        <translation>Record talk</translation>
    </message>
    <message>
        <source>Skriv brev</source>
        <translation>Write letter</translation>
    </message>
    <message>
        <source>Der er intet telefonnummer på borgeren.</source>
        <translation>There is no phone number for the citizen.</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Filtrér på %1</source>
        <translation>Filter on %1</translation>
    </message>
    <message>
        <source>%1. Esc rydder, Ctrl+↑ og Ctrl+↓ sorterer.</source>
        <translation>%1. Esc clears, Ctrl+↑ and Ctrl+↓ sort.</translation>
    </message>
    <message>
        <source>til og med</source>
        <translation>up to</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Skriv datoen som 23-03-2023.</source>
        <translation>Write the date as 23-03-2023.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Kopiér rækker</source>
        <translation>Copy rows</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Jobsamtale</source>
        <translation>Job talk</translation>
    </message>
    <message>
        <source>Opfølgningssamtale</source>
        <translation>Follow-up talk</translation>
    </message>
    <message>
        <source>Fælles samtale med a-kassen</source>
        <translation>Joint talk with the unemployment fund</translation>
    </message>
    <message>
        <source>Henvisning</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>Informationsmøde</source>
        <translation>Information meeting</translation>
    </message>
    <message>
        <source>CV-samtale</source>
        <translation>CV talk</translation>
    </message>
    <message>
        <source>Rådighedssamtale</source>
        <translation>Availability talk</translation>
    </message>
    <message>
        <source>Serviceopkald</source>
        <translation>Service call</translation>
    </message>
    <message>
        <source>Anden samtale</source>
        <translation>Other talk</translation>
    </message>
    <message>
        <source>Brev</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>a-kassen</source>
        <translation>the unemployment fund</translation>
    </message>
    <message>
        <source>anden aktør</source>
        <translation>another provider</translation>
    </message>
    <message>
        <source>fra søgelisten</source>
        <translation>from the search list</translation>
    </message>
    <message>
        <source>Ikke afsluttet</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Forklaret</source>
        <translation>Explained</translation>
    </message>
    <message>
        <source>sidste sikre dag %1</source>
        <translation>last safe day %1</translation>
    </message>
    <message>
        <source>frist %1</source>
        <translation>deadline %1</translation>
    </message>
    <message>
        <source>Ikke forklaret endnu</source>
        <translation>Not explained yet</translation>
    </message>
    <message>
        <source>Forklaret %1</source>
        <translation>Explained %1</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>i gang siden %1</source>
        <translation>running since %1</translation>
    </message>
    <message>
        <source>begynder %1</source>
        <translation>begins %1</translation>
    </message>
    <message>
        <source>, slutter %1</source>
        <translation>, ends %1</translation>
    </message>
    <message>
        <source>Det mangler loven</source>
        <translation>What the law still asks for</translation>
    </message>
    <message>
        <source>Rettigheder og pligter</source>
        <translation>Rights and duties</translation>
    </message>
    <message>
        <source>Muligt at tale om</source>
        <translation>Possible to talk about</translation>
    </message>
    <message>
        <source>Svarene peger på det. I afgør det sammen, borgeren og du.</source>
        <translation>The answers suggest it. You decide it together, the citizen and you.</translation>
    </message>
    <message>
        <source>Muligt at tale om: %1</source>
        <translation>Possible to talk about: %1</translation>
    </message>
    <message>
        <source>Fra listen %1</source>
        <translation>From the list %1</translation>
    </message>
    <message>
        <source>Frivilligt</source>
        <translation>Voluntary</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 job</translation>
    </message>
    <message>
        <source>%1 job</source>
        <translation>%1 jobs</translation>
    </message>
    <message>
        <source>Ingen aftaler fra sidst</source>
        <translation>No agreements from last time</translation>
    </message>
    <message>
        <source>1 aftale fra %1</source>
        <translation>1 agreement from %1</translation>
    </message>
    <message>
        <source>%2 aftaler fra %1</source>
        <translation>%2 agreements from %1</translation>
    </message>
    <message>
        <source>1 aftale</source>
        <translation>1 agreement</translation>
    </message>
    <message>
        <source>%2 aftaler</source>
        <translation>%2 agreements</translation>
    </message>
    <message>
        <source>%1 kl. %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>%1 af %2 besvaret</source>
        <translation>%1 of %2 answered</translation>
    </message>
    <message>
        <source>%1 fra %2</source>
        <translation>%1 from %2</translation>
    </message>
    <message>
        <source>Internt felt</source>
        <translation>Internal field</translation>
    </message>
    <message>
        <source>samtale %1</source>
        <translation>talk %1</translation>
    </message>
    <message>
        <source>samtale %1 af %2</source>
        <translation>talk %1 of %2</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Holdt</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Kom ikke</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Aflyst</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Booket</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>Flyttet</source>
        <translation>Moved</translation>
    </message>
</context>
<context>
    <name>TalkColumns</name>
    <message>
        <source>Noter</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Vis noter eller plan</source>
        <translation>Show notes or plan</translation>
    </message>
</context>
<context>
    <name>TalkFoot</name>
    <message>
        <source>Samtalens bund</source>
        <translation>Foot of the talk</translation>
    </message>
    <message>
        <source>kladde til opfølgningsplan, version %1</source>
        <translation>draft of the follow-up plan, version %1</translation>
    </message>
    <message>
        <source>Vis plan</source>
        <translation>Show plan</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Find jobeksempler</source>
        <translation>Find job examples</translation>
    </message>
    <message>
        <source>Afslut og print</source>
        <translation>Finish and print</translation>
    </message>
    <message>
        <source>Alt gemmes, mens du skriver</source>
        <translation>Everything is saved as you type</translation>
    </message>
    <message>
        <source>Gemt %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Teksten bliver stående her og gemmes, så snart det kan lade sig gøre.</source>
        <translation>The text stays here and is saved as soon as it can be.</translation>
    </message>
</context>
<context>
    <name>TalkFrame</name>
    <message>
        <source>Samtale</source>
        <translation>Talk</translation>
    </message>
</context>
<context>
    <name>TalkHeader</name>
    <message>
        <source>Samtalens top</source>
        <translation>Top of the talk</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Udeblevet</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Borgervisning</source>
        <translation>Citizen’s view</translation>
    </message>
    <message>
        <source>Lås JobAssist (Ctrl+L)</source>
        <translation>Lock JobAssist (Ctrl+L)</translation>
    </message>
    <message>
        <source>uge %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>begyndt %1</source>
        <translation>begun %1</translation>
    </message>
    <message>
        <source>begyndt kl. %1</source>
        <translation>begun at %1</translation>
    </message>
    <message>
        <source>%1 min brugt</source>
        <translation>%1 min spent</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>Aftalen er slettet</source>
        <translation>The agreement is deleted</translation>
    </message>
    <message>
        <source>Der var også skrevet et andet sted. Begge tekster står her nu. Ret til.</source>
        <translation>Something was written elsewhere too. Both texts stand here now. Mend what needs it.</translation>
    </message>
    <message>
        <source>Der er plads til %1 tegn i feltet. Resten af det indsatte er ikke kommet med.</source>
        <translation>The field has room for %1 characters. The rest of what was pasted was left out.</translation>
    </message>
    <message>
        <source>Teksten er meget lang. Den er med, men planen og referatet får mange sider.</source>
        <translation>The text is very long. It is kept, but the plan and the summary will have many pages.</translation>
    </message>
</context>
<context>
    <name>TalkRecordPage</name>
    <message>
        <source>Samtalen</source>
        <translation>The talk</translation>
    </message>
    <message>
        <source>Afsluttet samtale</source>
        <translation>Finished talk</translation>
    </message>
    <message>
        <source>Gem rettelsen, eller annullér den.</source>
        <translation>Save the correction, or cancel it.</translation>
    </message>
</context>
<context>
    <name>TalkRow</name>
    <message>
        <source>Hvad skete der %1?</source>
        <translation>What happened %1?</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TextChoice</name>
    <message>
        <source>Dagsordener og breve</source>
        <translation>Agendas and letters</translation>
    </message>
    <message>
        <source>Find en tekst</source>
        <translation>Find a text</translation>
    </message>
    <message>
        <source>Find en dagsorden eller et brev</source>
        <translation>Find an agenda or a letter</translation>
    </message>
    <message>
        <source>Ingen tekst passer. Ret i søgefeltet.</source>
        <translation>No text fits. Change what you search for.</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Vis det skrevne</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <source>Skjul det skrevne</source>
        <translation>Hide what is typed</translation>
    </message>
</context>
<context>
    <name>TextMeter</name>
    <message>
        <source>Lix er ord pr. sætning plus procentdelen af lange ord. Under 35 er let at læse.</source>
        <translation>Lix is words a sentence plus the percentage of long words. Under 35 is easy to read.</translation>
    </message>
    <message>
        <source>Lix %1, %2</source>
        <translation>Lix %1, %2</translation>
    </message>
    <message>
        <source>%1 af %2 tegn</source>
        <translation>%1 of %2 characters</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Breve</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Screeninger</source>
        <translation>Screenings</translation>
    </message>
    <message>
        <source>Alle målgrupper</source>
        <translation>All target groups</translation>
    </message>
    <message>
        <source>Bliver stående: hver samtale begynder med, hvad vi aftalte sidst.</source>
        <translation>Stays: every talk begins with what we agreed last time.</translation>
    </message>
    <message>
        <source>Bliver stående: hver samtale slutter med nye aftaler og næste samtale.</source>
        <translation>Stays: every talk ends with new agreements and the next talk.</translation>
    </message>
    <message>
        <source>Bliver stående: en screening er frivillig og begynder med at spørge.</source>
        <translation>Stays: a screening is voluntary and begins by asking.</translation>
    </message>
    <message>
        <source>punkt %1</source>
        <translation>item %1</translation>
    </message>
    <message>
        <source>venter på et svar, der ikke kan gives. Vælg et andet spørgsmål eller svar.</source>
        <translation>waits for an answer that cannot be given. Choose another question or answer.</translation>
    </message>
    <message>
        <source>har noget, der først må vises, når borgeren har sagt ja til at være med.</source>
        <translation>has something that may be shown only once the citizen has said yes to taking part.</translation>
    </message>
    <message>
        <source>mangler. Skriv noget i feltet.</source>
        <translation>must not be empty. Write something in the field.</translation>
    </message>
    <message>
        <source>mangler. Tilføj mindst ét.</source>
        <translation>must not be empty. Add at least one.</translation>
    </message>
    <message>
        <source>ligger før den første dag. Vælg en senere dag.</source>
        <translation>is before the first day. Choose a later day.</translation>
    </message>
    <message>
        <source>titlen</source>
        <translation>the title</translation>
    </message>
    <message>
        <source>titlen til borgeren</source>
        <translation>the citizen’s title</translation>
    </message>
    <message>
        <source>minutter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>huskelinjen</source>
        <translation>the reminder</translation>
    </message>
    <message>
        <source>sætningerne</source>
        <translation>the sentences</translation>
    </message>
    <message>
        <source>spørgsmål</source>
        <translation>questions</translation>
    </message>
    <message>
        <source>teksten</source>
        <translation>the text</translation>
    </message>
    <message>
        <source>svarene</source>
        <translation>the answers</translation>
    </message>
    <message>
        <source>visningen</source>
        <translation>the condition</translation>
    </message>
    <message>
        <source>det, der siges først,</source>
        <translation>what is said first</translation>
    </message>
    <message>
        <source>samtalens nummer</source>
        <translation>the talk number</translation>
    </message>
    <message>
        <source>gælder fra</source>
        <translation>valid from</translation>
    </message>
    <message>
        <source>gælder til</source>
        <translation>valid until</translation>
    </message>
    <message>
        <source>dagsordenen</source>
        <translation>the agenda</translation>
    </message>
    <message>
        <source>Bliver stående: hver samtale slutter med, om vi holdt vores del.</source>
        <translation>Stays: every talk ends with whether we kept our part.</translation>
    </message>
</context>
<context>
    <name>TextsFoot</name>
    <message>
        <source>Gem dagsorden</source>
        <translation>Save agenda</translation>
    </message>
    <message>
        <source>Jeres egen udgave er i brug fra næste samtale.</source>
        <translation>Your own version is in use from the next talk.</translation>
    </message>
    <message>
        <source>Den leverede udgave er i brug.</source>
        <translation>The supplied version is in use.</translation>
    </message>
    <message>
        <source>Kladden er gemt %1.</source>
        <translation>The draft is saved %1.</translation>
    </message>
    <message>
        <source>En kladde.</source>
        <translation>A draft.</translation>
    </message>
    <message>
        <source>Samtaler bruger den først, når du gemmer dagsordenen.</source>
        <translation>Talks do not use it until you save the agenda.</translation>
    </message>
</context>
<context>
    <name>TextsHeader</name>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Dagsordener og breve</source>
        <translation>Agendas and letters</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Dagsordener og breve</source>
        <translation>Agendas and letters</translation>
    </message>
</context>
<context>
    <name>TextsSection</name>
    <message>
        <source>Dagsordener og breve</source>
        <translation>Agendas and letters</translation>
    </message>
    <message>
        <source>Se dem, som du og borgeren ser dem, og ret dem, så de passer til jer.</source>
        <translation>See them as you and the citizen see them, and change them to suit you.</translation>
    </message>
    <message>
        <source>Dagsordener</source>
        <translation>Agendas</translation>
    </message>
    <message>
        <source>Breve</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>ingen</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Forløbet uge for uge</source>
        <translation>The course week by week</translation>
    </message>
    <message>
        <source>Uge</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Samtaler</source>
        <translation>Talks</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>Frister</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Forløbet begyndte %1. I dag, %2, er uge %3.</source>
        <translation>The course began %1. Today, %2, is week %3.</translation>
    </message>
    <message>
        <source>Samtale %1</source>
        <translation>Talk %1</translation>
    </message>
    <message>
        <source>Samtale</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>%1 holdt %2.</source>
        <translation>%1 held %2.</translation>
    </message>
    <message>
        <source>%1 booket til %2.</source>
        <translation>%1 booked for %2.</translation>
    </message>
    <message>
        <source>%1 %2: borgeren kom ikke.</source>
        <translation>%1 %2: the citizen did not come.</translation>
    </message>
    <message>
        <source>reserveret</source>
        <translation>reserved</translation>
    </message>
    <message>
        <source>i gang</source>
        <translation>running</translation>
    </message>
    <message>
        <source>afsluttet</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>Tilbud: %1, %2, fra %3.</source>
        <translation>Offer: %1, %2, from %3.</translation>
    </message>
    <message>
        <source>Tilbud: %1, %2, fra %3 til %4.</source>
        <translation>Offer: %1, %2, from %3 to %4.</translation>
    </message>
    <message>
        <source>%1 fra %2, uden slutdato.</source>
        <translation>%1 from %2, without an end date.</translation>
    </message>
    <message>
        <source>%1 fra %2 til %3.</source>
        <translation>%1 from %2 to %3.</translation>
    </message>
    <message>
        <source>Sidste sikre dag</source>
        <translation>Last safe day</translation>
    </message>
    <message>
        <source>Lovens frist</source>
        <translation>The law’s deadline</translation>
    </message>
    <message>
        <source>Lokalt mål</source>
        <translation>Local goal</translation>
    </message>
    <message>
        <source>%1 %2: %3.</source>
        <translation>%1 %2: %3.</translation>
    </message>
</context>
<context>
    <name>TimelineLegend</name>
    <message>
        <source>holdt</source>
        <translation>held</translation>
    </message>
    <message>
        <source>booket</source>
        <translation>booked</translation>
    </message>
    <message>
        <source>udeblevet</source>
        <translation>did not come</translation>
    </message>
    <message>
        <source>tilbud reserveret</source>
        <translation>offer reserved</translation>
    </message>
    <message>
        <source>tilbud i gang</source>
        <translation>offer running</translation>
    </message>
    <message>
        <source>sidste sikre dag</source>
        <translation>last safe day</translation>
    </message>
    <message>
        <source>lovens frist</source>
        <translation>the law’s deadline</translation>
    </message>
    <message>
        <source>Tegnforklaring: %1</source>
        <translation>Key: %1</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ToldModel</name>
    <message>
        <source>Række</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Hvad der sker</source>
        <translation>What happens</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Mest presserende først</source>
        <translation>Most urgent first</translation>
    </message>
    <message>
        <source>Kolonner</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Breve</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Skriv breve til dem på listen</source>
        <translation>Write letters to those on the list</translation>
    </message>
    <message>
        <source>Mine borgere</source>
        <translation>My citizens</translation>
    </message>
    <message>
        <source>Alle borgere</source>
        <translation>All citizens</translation>
    </message>
    <message>
        <source>Uden sagsbehandler</source>
        <translation>Without a caseworker</translation>
    </message>
    <message>
        <source>Sorteret efter %1</source>
        <translation>Sorted by %1</translation>
    </message>
    <message>
        <source>1 filter</source>
        <translation>1 filter</translation>
    </message>
    <message>
        <source>%1 filtre</source>
        <translation>%1 filters</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Øverste linje</source>
        <translation>Top bar</translation>
    </message>
    <message>
        <source>Lås JobAssist (Ctrl+L)</source>
        <translation>Lock JobAssist (Ctrl+L)</translation>
    </message>
    <message>
        <source>uge %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>%1 af %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Det, der ikke kan bruges</source>
        <translation>What cannot be used</translation>
    </message>
    <message>
        <source>Fortryd rettelsen af %1</source>
        <translation>Undo the correction of %1</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Adgangssætning</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>JobAssist er låst</source>
        <translation>JobAssist is locked</translation>
    </message>
    <message>
        <source>Låser op …</source>
        <translation>Unlocking …</translation>
    </message>
    <message>
        <source>Lås op</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Skriv din adgangssætning.</source>
        <translation>Type your passphrase.</translation>
    </message>
</context>
<context>
    <name>UnregisteredModel</name>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Samtale</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>Udfald</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Dage</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sagsbehandler</source>
        <translation>Caseworker</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Relevant tilbud er i gang</source>
        <translation>A relevant offer is running</translation>
    </message>
    <message>
        <source>Noget kører lige nu og passer til målet</source>
        <translation>Something runs right now and fits the goal</translation>
    </message>
    <message>
        <source>Starter på en dato</source>
        <translation>Starts on a date</translation>
    </message>
    <message>
        <source>Tilbuddet er aftalt og reserveret</source>
        <translation>The offer is agreed and reserved</translation>
    </message>
    <message>
        <source>Fritaget, fordi …</source>
        <translation>Exempt because …</translation>
    </message>
    <message>
        <source>Vælg grund og slutdato</source>
        <translation>Choose a reason and an end date</translation>
    </message>
    <message>
        <source>Intet relevant endnu</source>
        <translation>Nothing relevant yet</translation>
    </message>
    <message>
        <source>Skriv næste skridt og dato</source>
        <translation>Write the next step and a date</translation>
    </message>
    <message>
        <source>I gang</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>Fritaget</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Mangler</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>VerdictGrid</name>
    <message>
        <source>Vurdering</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Sammenlign versionen %1</source>
        <translation>Compare the version %1</translation>
    </message>
    <message>
        <source>Læs</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Læs versionen %1</source>
        <translation>Read the version %1</translation>
    </message>
    <message>
        <source>vises</source>
        <translation>shown</translation>
    </message>
</context>
<context>
    <name>WhatField</name>
    <message>
        <source>Hvad skal ske?</source>
        <translation>What is to happen?</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Hvorfor står borgeren her?</source>
        <translation>Why is the citizen here?</translation>
    </message>
    <message>
        <source>Vis regnestykket</source>
        <translation>Show the arithmetic</translation>
    </message>
    <message>
        <source>Skjul regnestykket</source>
        <translation>Hide the arithmetic</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Det sidste er ikke gemt endnu, så JobAssist lukker ikke.</source>
        <translation>The last words are not saved yet, so JobAssist does not close.</translation>
    </message>
</context>
<context>
    <name>WishForm</name>
    <message>
        <source>Sådan gives tilbuddet</source>
        <translation>How the offer is given</translation>
    </message>
    <message>
        <source>Slags</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Arbejdsplads eller sted</source>
        <translation>Workplace or place</translation>
    </message>
    <message>
        <source>Fx Netto Solbæk</source>
        <translation>E.g. Netto Solbæk</translation>
    </message>
    <message>
        <source>Navn, hvis det skal hedde noget andet</source>
        <translation>Name, if it is to be called something else</translation>
    </message>
    <message>
        <source>Borgeren har selv fundet pladsen</source>
        <translation>The citizen found the place</translation>
    </message>
    <message>
        <source>Sidste dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Timer om ugen</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <source>Pladsen holdes til</source>
        <translation>Seat kept until</translation>
    </message>
    <message>
        <source>Givet den</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>Løntilskud, der er givet i tide, må begynde op til tre uger senere (LAB § 102).</source>
        <translation>A wage subsidy that is given in time may begin up to three weeks later (LAB § 102).</translation>
    </message>
    <message>
        <source>Hvorfor alligevel?</source>
        <translation>Why anyway?</translation>
    </message>
    <message>
        <source>Notat, kun til internt brug</source>
        <translation>Note, for internal use only</translation>
    </message>
    <message>
        <source>Hvad skal der ske?</source>
        <translation>What is to happen?</translation>
    </message>
    <message>
        <source>Et tilbud uden for kataloget</source>
        <translation>An offer outside the catalogue</translation>
    </message>
    <message>
        <source>Skriv, hvor det er, og hvornår det begynder og slutter.</source>
        <translation>Write where it is, and when it begins and ends.</translation>
    </message>
    <message>
        <source>Skriv en startdato, fx 13-03-2023.</source>
        <translation>Write a start date, e.g. 13-03-2023.</translation>
    </message>
    <message>
        <source>Skriv timerne som et tal, fx 20 eller 7,5.</source>
        <translation>Write the hours as a number, e.g. 20 or 7,5.</translation>
    </message>
    <message>
        <source>Skriv, hvorfor det alligevel er det rigtige.</source>
        <translation>Write why it is the right one anyway.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Uden navn</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Der er ikke noget at fortryde.</source>
        <translation>There is nothing to undo.</translation>
    </message>
</context>
<context>
    <name>WorkStep</name>
    <message>
        <source>Intet er gemt, før alt er færdigt</source>
        <translation>Nothing is saved until all is done</translation>
    </message>
    <message>
        <source>Stopper …</source>
        <translation>Stopping …</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Importér en søgeliste</source>
        <translation>Import a search list</translation>
    </message>
    <message>
        <source>Du ser hver ændring, før noget bliver gemt</source>
        <translation>You see every change before anything is saved</translation>
    </message>
    <message>
        <source>Vælg fil</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Her kommer dine borgere til at stå</source>
        <translation>Your citizens will stand here</translation>
    </message>
    <message>
        <source>Arbejdslisten bygges af søgelisterne fra jeres fagsystem. Efter den første import ser du på få minutter, hvem der har en frist lige om lidt.</source>
        <translation>The worklist is built from the search lists of your professional system. A few minutes after the first import you see who has a deadline soon.</translation>
    </message>
    <message>
        <source>Træk en CSV- eller Excel-fil hertil</source>
        <translation>Drag a CSV or Excel file here</translation>
    </message>
    <message>
        <source>ukendt</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Borgeren</source>
        <translation>The citizen</translation>
    </message>
    <message>
        <source>frist ukendt</source>
        <translation>deadline unknown</translation>
    </message>
    <message>
        <source>sikker dag %1</source>
        <translation>safe day %1</translation>
    </message>
    <message>
        <source>frist %1</source>
        <translation>deadline %1</translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>CPR</source>
        <translation>CPR</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Sikker dag</source>
        <translation>Safe day</translation>
    </message>
    <message>
        <source>Frist</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Sagsbehandler</source>
        <translation>Caseworker</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Borgere med frister</source>
        <translation>Citizens with deadlines</translation>
    </message>
    <message>
        <source>Arbejdsliste</source>
        <translation>Worklist</translation>
    </message>
    <message>
        <source>%1 af %2 rækker</source>
        <translation>%1 of %2 rows</translation>
    </message>
    <message>
        <source>Tællere</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Ingen borgere passer til filtrene.</source>
        <translation>No citizens fit the filters.</translation>
    </message>
    <message>
        <source>Ryd filtre</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Ingen borgere i “%1” har en frist.</source>
        <translation>No citizens in “%1” have a deadline.</translation>
    </message>
    <message>
        <source>Vis alle borgere</source>
        <translation>Show all citizens</translation>
    </message>
</context>
<context>
    <name>WorklistTable</name>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>CPR</source>
        <translation>CPR</translation>
    </message>
    <message>
        <source>Tekst i grunden</source>
        <translation>Text in the reason</translation>
    </message>
</context>
<context>
    <name>YesNoField</name>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Note til: %1</source>
        <translation>Note on: %1</translation>
    </message>
    <message>
        <source>Tilføj en note</source>
        <translation>Add a note</translation>
    </message>
</context>
<context>
    <name>_HitList</name>
    <message>
        <source>Fundet</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Intet fundet. Søg på navn, CPR eller telefon.</source>
        <translation>Nothing found. Search by name, CPR or phone.</translation>
    </message>
</context>
<context>
    <name>_OfferRow</name>
    <message>
        <source>fra %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>1 uge</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>%1 uger</source>
        <translation>%1 weeks</translation>
    </message>
    <message>
        <source>I gang</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Reserveret</source>
        <translation>Reserved</translation>
    </message>
</context>
<context>
    <name>_Saved</name>
    <message>
        <source>Søg igen: %1</source>
        <translation>Search again: %1</translation>
    </message>
    <message>
        <source>Slet søgningen %1</source>
        <translation>Delete the search %1</translation>
    </message>
</context>
</TS>
