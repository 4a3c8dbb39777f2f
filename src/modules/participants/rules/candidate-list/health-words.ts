/** Words, divided by commas. */
const list = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

/**
 * What people write about health, debts, justice and belief: words without accents, `*` stands for any letters.
 * One list per kind, so that the sentence to the user can fit.
 */
export const heldWords = {
  health: list(`
    gezondheid*, medisch*, medicatie, medicijn*, medicament*, diagnos*, gediagnos*, chronisch*, ziek,
    zieke, ziekte*, ziekmeld*, ziekgemeld, patient*, arts, huisarts*, bedrijfsarts*, keuringsarts*,
    verzekeringsarts*, dokter, onder behandeling, in behandeling bij, behandelaar, behandeltraject*,
    opgenomen geweest, *kliniek, geopereerd, operatie, revalid*, therapie, *therapeut, fysio,
    fysiotherap*, ergotherap*, psych, psychisch*, psychiat*, psycholoog, psychologisch*, psychos*,
    psychotisch*, ggz, ptss, ptsd, *trauma, traumas, getraumatiseerd, traumatisch*, adhd, autis*,
    asperger*, pdd, pdd-nos, pddnos, heeft add, met add, ocd, hyperactief, borderline, bipola*, schizo*, depressi*, depri, burn-out*, burnout*,
    burn out, overspannen*, angsten, sociale angst, faalangst*, angstklacht*, paniekaanval*, *fobie, fobieen, stemmingswissel*, *stoornis, *stoornissen, stressklacht*,
    suicid*, zelfmoord*, zelfbeschadig*, anorexi*, boulimi*, *hernia*, *reuma*, artrose, artritis,
    arthritis, fibromyalgi*, whiplash, rsi, ischias, jicht, diabe*, suikerziekte, epilep*, astma*,
    copd, migraine*, *kanker, chemo*, tumor*, parkinson*, crohn, heeft ms, stoma, coeliakie, schildklier*, bloedarmoede, eczeem,
    psoriasis, tbc, tuberculose, longemfyseem, slaapapneu, *syndroom, dwarslaesie, spasme*, spastisch*, hartinfarct*, hartfalen, beroerte, cva, nah, trombose, hersen*, hiv, aids,
    hepatitis, long covid, longcovid, post-covid, postcovid, *ziekte, *ziekten, *bloeddruk, dialyse, prothese*,
    kunstheup*, kunstknie*, amputatie*, geamputeerd*, carpaal*, tennisarm, rolstoel*, krukken,
    rollator, scootmobiel*, slecht ter been, gehoorapparaat, hoorapparaat*, hoortoestel*, gehoorproble*, gehoorklacht*,
    gehoorschade, slechthorend*, hoort slecht, slecht horen, doof, dove, slechtziend*, ziet slecht, slecht zien, blind, blinde, handicap*,
    gehandicapt*, invalid*, mindervalide*, lvb, zwakbegaafd*, iq, verstandelijk*, dyslex*, dyslect*, dyscalcul*,
    allerg*, overgewicht, obesitas, obees, incontinent*, blessure*, *letsel, duizelig*, vermoeid*,
    oververmoeid*, snel moe, slapeloos*, slaapproble*, *pijn, pijnklacht*, *pijnen, herstellende,
    herstelt van, *aandoening, *aandoeningen, arbeidsbeperk*, beperkt belastbaar, verminderd belastbaar, verminderde belastbaarheid, energetisch beperk*, slikt pillen, arbeidsongeschikt*, arbeidshandicap*,
    afgekeurd, mentaal niet, mentale gezondheid, labiel, sick, illness*, disease*, disabled, disabilit*,
    depression, anxiety, medication, back pain, mental health, injur*, surgery, asthma, diagnosis,
    wheelchair, deaf, autism*`),
  addiction: list(`
    verslaaf*, verslav*, *verslaving, *verslaafd, alcoholproble*, alcoholist*, alcoholverleden,
    alcoholisch*, alcoholmisbruik, drankproble*, drinkproble*, drinkt te veel, drinkt teveel, drinkt alcohol, drugs*,
    softdrugs, harddrugs, cocaine, heroine, methadon, xtc, ghb, cannabis, wiet, blowt, blowen, afkick*,
    ontgift*, gokt, gokproble*, jellinek, brijder, middelengebruik, middelenmisbruik, jaar clean,
    maanden clean, is clean, addict*, substance abuse, alcoholic*`),
  pregnancy: list(`
    zwanger*, bevalling*, bevallen, kraamtijd, in verwachting, uitgerekend op, uitgerekend in, miskraam, abortus,
    ivf, borstvoeding, pregnan*`),
  justice: list(`
    detentie*, *gedetineerd*, gevangen, gevangenis*, strafblad, strafrechtelijk*, justitieel,
    justitiele, justitieverleden, reclassering*, taakstraf*, werkstraf*, enkelband, tbs, veroordeel*,
    crimine*, delict*, geen vog, vog geweigerd, vog afgewezen, in hechtenis, vastgezeten,
    huiselijk geweld, prison, convict*, criminal*, probation, detention`),
  debts: list(`
    schuld, schulden*, schuldhulp*, schuldsaner*, schuldproble*, wsnp, bewindvoer*, bewind, financiele proble*, geldproble*, geldzorgen,
    beschermingsbewind, loonbeslag*, beslag op, deurwaarder*, betalingsachterstand*, huurachterstand*,
    budgetbeheer, budgetcoach*, kredietbank, failliet*, debt, debts, bankrupt*`),
  belief: list(`
    moslim*, islam*, christen, christelijk*, joods, hindoe*, katholiek*, gereformeerd*, jehova*,
    geloofsovertuiging*, gelovig*, bidden, bidt, gebedstijd*, ramadan, hoofddoek*, moskee, homo,
    homoseksu*, lesbisch*, transgender*, vakbondslid, muslim, pray*`),
};

const bodyPart =
  '(?:rug|nek|knie|schouder|heup|been|arm|hand|pols|enkel|voet|buik|maag|darm|hart|long|lever|nier|oog|oor|spier|bekken|gewricht|hoofd)';

/** Bodies and what ails them, as patterns: `rugklachten`, `last van haar knie`, `slechte rug`, `fysieke beperking`. */
export const heldPatterns: readonly string[] = [
  `${bodyPart}(?:en|s)?-?(?:klacht|proble|blessure|operatie|patient|breuk|kwaal|kwalen)[a-z]*`,
  `(?:last|klachten|pijn|problemen) (?:van|aan|in|met) (?:[a-z]+ ){0,3}${bodyPart}(?:en|s|ieen)?`,
  `(?:zwakke|slechte|kapotte|versleten|gebroken|nieuwe|stijve) ${bodyPart}(?:en|s|ieen)?`,
  '(?:lichamelijke?|psychische?|fysieke?|mentale|visuele|auditieve|cognitieve|motorische) (?:beperk|belemmer|proble|klacht|kwets)[a-z]*',
];

/** Work and other things in which such a word says nothing about the person; taken out before looking. */
export const harmlessPatterns: readonly string[] = [
  'ziekenhui[sz][a-z]*',
  'ziekenverzorg[a-z]*',
  'gezondheidszorg',
  'gehandicaptenzorg',
  'verslavingszorg',
  'medische? (?:secretares|administrati|laborator|hulpmiddel|sector|apparat|instrument|beroep)[a-z]*',
  '(?:als|tot|opleiding|diploma|studie|was) (?:een )?(?:tand|dieren|fysio|ergo|basis|huis)?-?(?:arts|therapeut|psycholoog|dokter)',
  '(?:tand|dieren)arts[a-z]*',
  '(?:poli)?kliniekassistent[a-z]*',
  'blind (?:typen|typt|vertrouw[a-z]*)',
  'christelijke feestdag(?:en)?',
  'hersengymnastiek',
  'gevangenisbewa[a-z]*',
  'nieuwe handen',
  'zwangerschapsverlof-? ?vervanging',
  'vervanging (?:(?:bij|tijdens|van|vanwege|wegens|voor) )?(?:een )?zwangerschapsverlof',
  '(?:werken|werkt|werk|ervaring|omgaan) met (?:zieken?|gehandicapten|verslaafden|doven|blinden)(?: mensen| ouderen| kinderen)?',
];
