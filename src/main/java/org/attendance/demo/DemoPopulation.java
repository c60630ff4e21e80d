package org.attendance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.attendance.rules.Upn;

/**
 * The pupils of both demonstration schools, with brothers and sisters, in every cohort that is there in the current or the previous
 * academic year. The same first year and scale give the same pupils.
 */
public final class DemoPopulation {
    private static final long SEED = 20240819;
    private static final int MOST_CHILDREN = 3;
    private static final double SIBLING = 0.38;
    private static final List<String> HOUSES = List.of("Ash", "Birch", "Cedar", "Oak");

    private final int firstYear;
    private final int percent;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Family> families = new ArrayList<>();
    private final List<DemoPupil> pupils = new ArrayList<>();

    /**
     * @param firstYear calendar year in which the current academic year began
     * @param percent size of the registration groups, in percent of the usual one
     */
    public DemoPopulation(int firstYear, int percent) {
        this.firstYear = firstYear;
        this.percent = percent;
        make(DemoSchool.PRIMARY);
        make(DemoSchool.SECONDARY);
    }

    /** A family: what its children share. */
    private static final class Family {
        private final String surname;
        private final boolean poor;
        private final boolean otherLanguage;
        private final List<Integer> birthYears = new ArrayList<>();

        private Family(RandomGenerator random) {
            surname = DemoNames.surname(random);
            poor = random.nextDouble() < 0.245;
            otherLanguage = random.nextDouble() < 0.19;
        }
    }

    /** All pupils of a school, those who left included, by reference. */
    public List<DemoPupil> of(DemoSchool school) {
        return pupils.stream().filter(pupil -> pupil.school() == school).sorted(Comparator.comparing(DemoPupil::pupilRef)).toList();
    }

    private void make(DemoSchool school) {
        List<Draft> drafts = new ArrayList<>();
        int groupSize = Math.max(1, school.groupSize() * percent / 100);
        for (int entry = firstYear - school.yearGroups().size(); entry <= firstYear; entry++) {
            for (char letter : school.letters().toCharArray()) {
                for (int place = 0; place < groupSize; place++) {
                    drafts.add(draft(school, entry, letter));
                }
                addChanges(school, drafts, groupSize);
            }
        }
        tendencies(school, drafts);
        Map<Integer, Integer> serials = new HashMap<>();
        for (Draft draft : drafts) {
            pupils.add(pupil(school, draft, serials.merge(draft.entry, 1, Integer::sum)));
        }
    }

    /** A pupil before the tendencies of the whole school are shared out. */
    private static final class Draft {
        private int entry;
        private char letter;
        private boolean girl;
        private int family;
        private LocalDate birth;
        private LocalDate admission;
        private LocalDate leaving;
        private final Map<String, String> flags = new LinkedHashMap<>();
        private double score;
        private double absence;
    }

    /** In some groups a pupil came during the last year or this, in others one more left. */
    private void addChanges(DemoSchool school, List<Draft> drafts, int groupSize) {
        Draft last = drafts.get(drafts.size() - 1);
        boolean stays = last.entry < firstYear && last.leaving == null;
        int change = random.nextInt(12);
        if (groupSize < 5 || !stays) {
            return;
        }
        if (change < 3) {
            last.admission = DemoCalendar.begin(firstYear - 1).plusDays(60 + random.nextInt(180));
        } else if (change == 3) {
            last.admission = DemoCalendar.begin(firstYear).plusDays(7 + random.nextInt(30));
        } else if (change < 6) {
            Draft leaver = draft(school, last.entry, last.letter);
            leaver.leaving = DemoCalendar.begin(firstYear - 1).plusDays(90 + random.nextInt(160));
            drafts.add(leaver);
        }
    }

    private Draft draft(DemoSchool school, int entry, char letter) {
        Draft draft = new Draft();
        draft.entry = entry;
        draft.letter = letter;
        draft.girl = random.nextInt(2) == 0;
        draft.birth = DemoCalendar.begin(entry - school.birthAge() - 1).plusDays(random.nextInt(365));
        draft.family = family(draft.birth.getYear());
        draft.admission = DemoCalendar.begin(entry);
        if (entry + school.yearGroups().size() <= firstYear) {
            draft.leaving = DemoCalendar.begin(entry + school.yearGroups().size()).minusDays(1);
        }
        addFlags(draft, families.get(draft.family));
        return draft;
    }

    private int family(int birthYear) {
        if (random.nextDouble() < SIBLING && !families.isEmpty()) {
            for (int attempt = 0; attempt < 8; attempt++) {
                int number = random.nextInt(families.size());
                List<Integer> births = families.get(number).birthYears;
                if (births.size() < MOST_CHILDREN && births.stream().allMatch(year -> Math.abs(year - birthYear) > 1
                        && Math.abs(year - birthYear) < 9)) {
                    births.add(birthYear);
                    return number;
                }
            }
        }
        Family family = new Family(random);
        family.birthYears.add(birthYear);
        families.add(family);
        return families.size() - 1;
    }

    private void addFlags(Draft draft, Family family) {
        boolean lookedAfter = random.nextDouble() < 0.007;
        double need = random.nextDouble();
        flag(draft, "fsm", family.poor);
        flag(draft, "pupil_premium", family.poor || lookedAfter || random.nextDouble() < 0.05);
        if (need < 0.18) {
            draft.flags.put("sen", need < 0.045 ? "E" : "K");
        }
        flag(draft, "looked_after", lookedAfter);
        flag(draft, "social_worker", lookedAfter || random.nextDouble() < (family.poor ? 0.06 : 0.015));
        flag(draft, "young_carer", random.nextDouble() < 0.015);
        flag(draft, "eal", family.otherLanguage);
        flag(draft, "mobile_child", random.nextDouble() < 0.003);
        flag(draft, "la_transport", random.nextDouble() < (need < 0.045 ? 0.4 : 0.03));
        draft.score = gaussian() + (family.poor ? 0.45 : 0) + (need < 0.045 ? 0.65 : need < 0.18 ? 0.4 : 0)
                + (draft.flags.containsKey("social_worker") ? 0.4 : 0);
    }

    private static void flag(Draft draft, String column, boolean set) {
        if (set) {
            draft.flags.put(column, "Y");
        }
    }

    /** A normally distributed number, by the polar method. */
    private double gaussian() {
        double u;
        double s;
        do {
            u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        return u * Math.sqrt(-2 * Math.log(s) / s);
    }

    /** Shares the absence that is typical of the phase out over the pupils: those with the highest score miss most. */
    private static void tendencies(DemoSchool school, List<Draft> drafts) {
        List<Draft> ranked = new ArrayList<>(drafts);
        ranked.sort(Comparator.comparingDouble(draft -> draft.score));
        for (int rank = 0; rank < ranked.size(); rank++) {
            ranked.get(rank).absence = DemoAbsence.quantile(school, (rank + 0.5) / ranked.size());
        }
    }

    private DemoPupil pupil(DemoSchool school, Draft draft, int serial) {
        int number = pupils.size();
        int shortYear = draft.entry % 100;
        String schoolNumber = school == DemoSchool.PRIMARY ? "2101" : "4101";
        String upnTail = String.format("%s%s%02d%03d", DemoSchool.LOCAL_AUTHORITY, schoolNumber, shortYear, serial);
        String house = school == DemoSchool.SECONDARY ? HOUSES.get((draft.letter - 'A') % HOUSES.size()) : null;
        double lateness = Math.min(0.5, 0.012 * Math.exp(0.9 * gaussian() + 2.2 * draft.absence));
        return new DemoPupil(number, school, String.format("%s%02d%03d", school.prefix(), shortYear, serial),
                families.get(draft.family).surname, DemoNames.forename(draft.girl, random), draft.birth, draft.girl,
                Upn.checkLetter(upnTail) + upnTail, draft.entry, draft.letter, house, draft.admission, draft.leaving, draft.flags,
                draft.family, draft.absence, lateness);
    }
}
