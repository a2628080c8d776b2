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
    <name>AgendaColumn</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
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
    <message>
        <source>Senest</source>
        <translation>No later than</translation>
    </message>
</context>
<context>
    <name>AgreementTable</name>
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
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
    <message>
        <source>Ingen tilbud endnu.</source>
        <translation>No offers yet.</translation>
    </message>
    <message>
        <source>Fritagelser</source>
        <translation>Exemptions</translation>
    </message>
    <message>
        <source>Ingen fritagelser.</source>
        <translation>No exemptions.</translation>
    </message>
    <message>
        <source>Afgørelser</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Ingen afgørelser endnu.</source>
        <translation>No decisions yet.</translation>
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
        <source>Borger</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Næste skridt</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Truffet</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Vist på borgerens side</source>
        <translation>Shown on the citizen’s page</translation>
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
    <name>DeleteButton</name>
    <message>
        <source>Slet aftalen</source>
        <translation>Delete the agreement</translation>
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
    <name>Form</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriv en dag, fx 06-03-2023.</source>
        <translation>Write a day, e.g. 06-03-2023.</translation>
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
    <name>LastAnswers</name>
    <message>
        <source>Sidste svar</source>
        <translation>Last answers</translation>
    </message>
</context>
<context>
    <name>MinutesBar</name>
    <message>
        <source>%1 af %2 minutter er brugt</source>
        <translation>%1 of %2 minutes are spent</translation>
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
        <source>Fortryd valget</source>
        <translation>Undo the choice</translation>
    </message>
    <message>
        <source>Behold den gamle tid</source>
        <translation>Keep the old time</translation>
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
        <source>Annulleret</source>
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
        <source>I gang</source>
        <translation>Running</translation>
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
        <source>Indstillinger</source>
        <translation>Settings</translation>
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
    <name>PlanCard</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Vis plan</source>
        <translation>Show plan</translation>
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
        <source>Hvad vil du nå, og hvornår?</source>
        <translation>What do you want to reach, and when?</translation>
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
        <source>Jobmål</source>
        <translation>Job goals</translation>
    </message>
    <message>
        <source>Tilbud</source>
        <translation>Offers</translation>
    </message>
</context>
<context>
    <name>PlanPreviewPage</name>
    <message>
        <source>Planen som papir</source>
        <translation>The plan as paper</translation>
    </message>
    <message>
        <source>Papirets top</source>
        <translation>Top of the paper</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
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
    <message>
        <source>Gem som PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Udskriv …</source>
        <translation>Print …</translation>
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
        <source>Udskriv planen</source>
        <translation>Print the plan</translation>
    </message>
    <message>
        <source>Printeren tog ikke imod planen. Kontrollér den, eller vælg en anden printer.</source>
        <translation>The printer did not take the plan. Check it, or choose another printer.</translation>
    </message>
    <message>
        <source>Planen er sendt til printeren</source>
        <translation>The plan is sent to the printer</translation>
    </message>
    <message>
        <source>Gem planen som PDF</source>
        <translation>Save the plan as PDF</translation>
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
        <source>Planen er gemt som %1</source>
        <translation>The plan is saved as %1</translation>
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
    <name>Rail</name>
    <message>
        <source>Sider</source>
        <translation>Pages</translation>
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
        <source>Ring op</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Registrér samtale</source>
        <translation>Record talk</translation>
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
        <source>Ikke forklaret endnu</source>
        <translation>Not explained yet</translation>
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
        <source>uge %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min brugt</source>
        <translation>%1 min spent</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>Samtale</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>%1, samtale %2</source>
        <translation>%1, talk %2</translation>
    </message>
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
    <message>
        <source>Aftalen er slettet</source>
        <translation>The agreement is deleted</translation>
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
        <source>Annullér</source>
        <translation>Cancel</translation>
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
</context>
<context>
    <name>Window</name>
    <message>
        <source>Det sidste er ikke gemt endnu, så JobAssist lukker ikke.</source>
        <translation>The last words are not saved yet, so JobAssist does not close.</translation>
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
</TS>
