package org.attendance.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** The demonstration pupils as files for the imports. */
public final class DemoFiles {
    private static final long FAMILY_SEED = 7919;
    private static final int SOCIAL_WORKERS = 5;
    private static final List<String> FLAGS = List.of("fsm", "pupil_premium", "sen", "looked_after", "social_worker", "young_carer", "eal",
            "mobile_child", "la_transport");

    private DemoFiles() {
    }

    /** The calendar of an academic year. */
    public static String calendar(int firstYear) {
        return new DemoCalendar(firstYear).toCsv();
    }

    /** The roll of a school in an academic year: everybody who was on it at some time. */
    public static String roll(List<DemoPupil> pupils, int firstYear) {
        StringBuilder csv = new StringBuilder("pupil_ref,upn,surname,forename,date_of_birth,sex,year_group,registration_group,house,"
                + "admission_date,leaving_date," + String.join(",", FLAGS) + "\n");
        for (DemoPupil pupil : pupils) {
            if (pupil.isOnRoll(firstYear)) {
                boolean leaves = pupil.leaving() != null && pupil.leaving().isBefore(DemoCalendar.begin(firstYear + 1));
                List<String> cells = new ArrayList<>(List.of(pupil.pupilRef(), pupil.upn(), pupil.surname(), pupil.forename(),
                        pupil.birth().toString(), pupil.girl() ? "F" : "M", pupil.yearGroup(firstYear), pupil.group(firstYear),
                        pupil.house() == null ? "" : pupil.house(), pupil.admission().toString(),
                        leaves ? pupil.leaving().toString() : ""));
                FLAGS.forEach(flag -> cells.add(pupil.flags().getOrDefault(flag, "N")));
                csv.append(String.join(",", cells)).append('\n');
            }
        }
        return csv.toString();
    }

    /**
     * Two or three contacts of each pupil; a few have one only. Brothers and sisters in a school share theirs. Of those who have a social
     * worker, some have none on file, as it is in life.
     */
    public static String contacts(List<DemoPupil> pupils) {
        Set<String> lines = new LinkedHashSet<>();
        for (DemoPupil pupil : pupils) {
            SplittableRandom random = new SplittableRandom(FAMILY_SEED + pupil.family());
            String address = DemoNames.address(random);
            String postcode = "ZZ" + (1 + random.nextInt(9)) + " " + (1 + random.nextInt(9)) + "AA";
            int contacts = random.nextInt(30) == 0 ? 1 : 2 + random.nextInt(2);
            boolean together = random.nextDouble() < 0.7;
            for (int priority = 1; priority <= contacts; priority++) {
                lines.add(contact(pupil, priority, together, address, postcode, random));
            }
            if (pupil.has("social_worker") && pupil.number() % 4 != 0) {
                lines.add(socialWorker(pupil));
            }
        }
        return "pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,lives_with,phone,mobile,email,"
                + "address1,town,postcode\n" + String.join("\n", lines) + "\n";
    }

    /** Forename and surname of the tutor of a group. */
    public static String[] tutor(DemoSchool school, String group) {
        SplittableRandom random = new SplittableRandom(FAMILY_SEED * 31 + (school.schoolId() + group).hashCode());
        return new String[] {DemoNames.adult(random), DemoNames.surname(random)};
    }

    /** One of a few social workers, each of several pupils. */
    private static String socialWorker(DemoPupil pupil) {
        int number = 1 + pupil.number() % SOCIAL_WORKERS;
        SplittableRandom random = new SplittableRandom(FAMILY_SEED * 17 + number);
        String forename = DemoNames.adult(random);
        String surname = DemoNames.surname(random);
        String email = (forename + "." + surname.replace("'", "") + "@la.example.org").toLowerCase(Locale.ROOT);
        return String.join(",", pupil.pupilRef(), "SW" + number, surname, forename, "Social worker", "9", "N", "N",
                String.format("01632 9609%02d", number), "", email, "", "", "");
    }

    private static String contact(DemoPupil pupil, int priority, boolean together, String address, String postcode,
            SplittableRandom random) {
        boolean grandparent = priority == 3;
        String forename = DemoNames.adult(random);
        String relationship = grandparent ? "Grandparent" : "Parent";
        boolean livesWith = priority == 1 || priority == 2 && together;
        String email = String.format("%s.%s%d%d@example.org", forename, pupil.surname().replace("'", ""), pupil.family(), priority)
                .toLowerCase(Locale.ROOT);
        String phone = String.format("01632 960%03d", random.nextInt(1000));
        String mobile = String.format("07700 900%03d", random.nextInt(1000));
        String ownAddress = livesWith ? address : DemoNames.address(random);
        return String.join(",", pupil.pupilRef(), "F" + pupil.family() + "-" + priority, pupil.surname(), forename, relationship,
                String.valueOf(priority), grandparent ? "N" : "Y", livesWith ? "Y" : "N", phone, mobile, email, ownAddress, "Millbrook",
                postcode);
    }
}
