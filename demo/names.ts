import type { Chance } from './chance.ts';

export type Name = { readonly givenName: string; readonly infix?: string; readonly familyName: string };

const words = (text: string) => text.split(',').map((word) => word.trim());

/** Names of the people one meets in Amsterdam-West and Roosendaal; put together by chance, so of nobody. */
const origins = [
  [
    'Wesley, Linda, Kevin, Patricia, Dennis, Monique, Ruben, Sandra, Jeroen, Petra, Sjoerd, Willeke',
    'Kramer, Vermeer, Bosman, de Wit, Hoekstra, van Vliet, Prins, Koster, van der Linden, Molenaar',
  ],
  [
    'Youssef, Samira, Mohamed, Naima, Khalid, Loubna, Ilias, Hanan, Redouan, Malika, Anouar, Karima',
    'el Idrissi, Bouzidi, Amrani, Benali, el Khattabi, Ouali, Tahiri, Zerouali, Azzouzi, Lahlou',
  ],
  [
    'Mehmet, Elif, Hasan, Gülsüm, Emre, Nurcan, Serkan, Sevda, Orhan, Hatice, Burak, Filiz',
    'Yıldız, Kaya, Demirtaş, Özkan, Aslan, Şahin, Korkmaz, Polat, Çelik, Arslantaş',
  ],
  [
    'Clyde, Sharda, Winston, Radjen, Melissa, Orlando, Chandra, Gilbert, Priya, Lloyd, Jenny, Sergio',
    'Wijngaarde, Ramdin, Pinas, Doerga, Amatdjais, Kromosoeto, Blijd, Jankie, Emanuels, Sital',
  ],
  [
    'Kwame, Abena, Kofi, Ama, Yaw, Akosua, Emmanuel, Comfort, Isaac, Gifty, Nana, Esther',
    'Mensah, Owusu, Boateng, Asante, Agyeman, Osei, Appiah, Amoako, Darko, Frimpong',
  ],
  [
    'Yonas, Selam, Filmon, Feven, Tesfay, Rahel, Biniam, Winta, Merhawi, Luwam, Dawit, Semhar',
    'Tekle, Ghebre, Haile, Tesfamariam, Weldu, Kidane, Mehari, Habtom, Berhane, Asfaha',
  ],
  [
    'Omar, Rana, Bashar, Hiba, Mahmoud, Nour, Firas, Dima, Anas, Reem, Samer, Yara',
    'al Hamwi, Darwish, al Masri, Khoury, Haddad, Sabbagh, al Najjar, Kassab, Othman, Barakat',
  ],
  [
    'Piotr, Agnieszka, Tomasz, Katarzyna, Marek, Joanna, Krzysztof, Ewa, Paweł, Beata, Łukasz, Iwona',
    'Nowak, Wójcik, Kowalczyk, Zieliński, Lewandowicz, Mazur, Krawiec, Sikora, Baran, Duda',
  ],
  [
    'Giovanni, Sharlene, Rudsel, Mireille, Jurensly, Nathalie, Edsel, Ruthline, Quincy, Xiomara, Ivan, Diane',
    'Martina, Cijntje, Rosalia, Winklaar, Janga, Cicilia, Balentien, Sambo, Maduro, Felida',
  ],
  [
    'Ahmad, Zahra, Farid, Mina, Reza, Laila, Hamid, Parwin, Naser, Shabnam, Jawad, Freshta',
    'Rahimi, Noori, Karimi, Ahmadi, Sadat, Haidari, Azizi, Popal, Wardak, Safi',
  ],
  [
    'Abdi, Hodan, Ismail, Ayaan, Liban, Sagal, Warsame, Ifrah, Guled, Nasra, Mahad, Hibo',
    'Farah, Warsame, Jama, Abukar, Dirie, Hersi, Mohamud, Ainab, Elmi, Samatar',
  ],
  [
    'Oleksandr, Iryna, Andrij, Olena, Serhij, Natalija, Mykola, Oksana, Taras, Halyna, Bohdan, Larysa',
    'Kovalenko, Bondar, Tkachuk, Melnyk, Kravets, Savchuk, Lysenko, Hrytsenko, Marchuk, Boiko',
  ],
] as const;

/** Every name once, in an order by chance. */
export function* names(chance: Chance): Generator<Name, never> {
  const all = origins.flatMap(([given, family]) =>
    words(given).flatMap((givenName) => words(family).map((whole) => ({ givenName, whole }))),
  );
  for (;;) {
    const [chosen] = all.splice(chance.between(0, all.length - 1), 1);
    if (chosen === undefined) throw new RangeError('no names left');
    yield { givenName: chosen.givenName, ...familyOf(chosen.whole) };
  }
}

function familyOf(whole: string): Omit<Name, 'givenName'> {
  const parts = whole.split(' ');
  const familyName = parts.pop() ?? whole;
  const prefixes = ['de', 'van', 'der'];
  if (!parts.every((part) => prefixes.includes(part))) return { familyName: whole };
  return parts.length === 0 ? { familyName } : { infix: parts.join(' '), familyName };
}
