package org.attendance.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names and addresses as one meets them in a town in England; persons and places are made up. */
final class DemoNames {
    private static final List<String> GIRLS = List.of("Amelia", "Aisha", "Beatrice", "Bronwen", "Chloe", "Chiamaka", "Daisy", "Divya",
            "Eleri", "Elsie", "Fatima", "Florence", "Freya", "Grace", "Hana", "Harriet", "Imogen", "Isla", "Jasmine", "Kezia", "Khadija",
            "Leah", "Lily", "Maisie", "Maryam", "Mei", "Mia", "Nadia", "Niamh", "Olivia", "Oluchi", "Phoebe", "Poppy", "Priya", "Rosie",
            "Ruby", "Safiya", "Scarlett", "Sienna", "Sofia", "Tabitha", "Thea", "Willow", "Yasmin", "Zahra", "Zofia", "Zuri");
    private static final List<String> BOYS = List.of("Aaron", "Adam", "Alfie", "Arjun", "Archie", "Bilal", "Caleb", "Callum", "Charlie",
            "Daniel", "Dylan", "Ebuka", "Elijah", "Ethan", "Finley", "Freddie", "George", "Gethin", "Hamza", "Harry", "Hugo", "Ibrahim",
            "Isaac", "Jack", "Jakub", "Jayden", "Joshua", "Kai", "Kofi", "Leo", "Liam", "Logan", "Mateusz", "Mohammed", "Noah", "Oliver",
            "Oscar", "Reuben", "Rhys", "Rohan", "Samuel", "Tariq", "Theo", "Thomas", "Tobi", "William", "Yusuf", "Zachary");
    private static final List<String> SURNAMES = List.of("Abara", "Adeyemi", "Ahmed", "Ainsworth", "Akhtar", "Alderton", "Ansah", "Ashdown",
            "Atkins", "Bakare", "Barrowclough", "Begum", "Bellingham", "Bhatt", "Blackwood", "Boateng", "Bramley", "Brightwell", "Burgess",
            "Cartwright", "Chaudhry", "Chen", "Clements", "Copley", "Crowther", "Cunningham", "Dacosta", "Dearden", "Delaney", "Desai",
            "Dhillon", "Driscoll", "Eastwood", "Eze", "Fairbrother", "Farah", "Fletcher", "Gallagher", "Garside", "Gill", "Goodfellow",
            "Greenhalgh", "Hargreaves", "Hassan", "Heywood", "Hollins", "Hossain", "Hughes", "Hussain", "Ibekwe", "Iqbal", "Jankowski",
            "Jessop", "Kaur", "Kavanagh", "Kendrick", "Khan", "Kowalski", "Lam", "Langley", "Lewin", "Lockwood", "Mahmood", "Malik",
            "Marsden", "McAllister", "Mensah", "Merriman", "Mistry", "Morgan", "Murphy", "Mwangi", "Nair", "Nowak", "O'Connor", "Oakley",
            "Okafor", "Okonkwo", "Osei", "Owusu", "Parmar", "Patel", "Pemberton", "Pickering", "Popescu", "Prescott", "Quinn", "Rahman",
            "Ramsden", "Redfern", "Rees", "Rigby", "Sandhu", "Shah", "Sharma", "Shepherd", "Siddiqui", "Singh", "Stanworth", "Sutcliffe",
            "Szymanski", "Tattersall", "Thorne", "Tran", "Uddin", "Underhill", "Wainwright", "Wardle", "Whitaker", "Winterbourne", "Wong",
            "Woodhouse", "Yates", "Yeboah", "Zaman");
    private static final List<String> ADULTS = List.of("Andrew", "Angela", "Anita", "Claire", "David", "Emma", "Farhana", "Gareth", "Helen",
            "Imran", "James", "Joanne", "Karen", "Kwame", "Laura", "Mark", "Michelle", "Nasreen", "Paul", "Rachel", "Rajesh", "Sarah",
            "Simon", "Stephen", "Sunita", "Tomasz", "Victoria", "Wei", "Yetunde", "Zainab");
    private static final List<String> STREETS = List.of("Larch Road", "Canal Street", "Hillcrest Avenue", "Station Road", "Quarry Bank",
            "Meadow Close", "Brunswick Terrace", "Orchard Way", "Mill Lane", "Priory Gardens", "Beacon Rise", "Weavers Court");

    private DemoNames() {
    }

    static String forename(boolean girl, RandomGenerator random) {
        return pick(girl ? GIRLS : BOYS, random);
    }

    static String surname(RandomGenerator random) {
        return pick(SURNAMES, random);
    }

    static String adult(RandomGenerator random) {
        return pick(ADULTS, random);
    }

    static String address(RandomGenerator random) {
        return (1 + random.nextInt(140)) + " " + pick(STREETS, random);
    }

    private static String pick(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}
