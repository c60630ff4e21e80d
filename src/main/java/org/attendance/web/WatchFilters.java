package org.attendance.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The filters of the watch pages: what stands in the address, as attributes of the services, as fields of the form, and as chips that
 * take one of them away.
 */
public final class WatchFilters {
    /** Names in the address and in the services. */
    private static final List<String> NAMES = List.of("yearGroup", "registrationGroup", "house", "sex", "sen", "fsm", "pupilPremium",
            "lookedAfter", "socialWorker", "youngCarer", "eal", "mobileChild", "laTransport");
    private static final List<String> PAGES = List.of("Watch", "Patterns", "Bands");
    private static final Map<String, String> FLAGS = flags();
    private static final List<String> SEXES = List.of("F", "M");
    private static final List<String> SEN = List.of("Y", "K", "E", "N");

    private final Locale locale;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    /**
     * @param parameter gives the value of a parameter of the request, null if absent
     * @param others    names of further parameters that belong to the page's address, as list or asOfDate
     */
    public WatchFilters(Locale locale, UnaryOperator<String> parameter, Collection<String> others) {
        this.locale = locale;
        NAMES.forEach(name -> put(values, name, parameter.apply(name)));
        others.forEach(name -> put(this.others, name, parameter.apply(name)));
    }

    private static void put(Map<String, String> map, String name, String value) {
        if (value != null && !value.isBlank()) {
            map.put(name, value.strip());
        }
    }

    /** Filters as attributes of the services. */
    public Map<String, Object> attributes() {
        return new LinkedHashMap<>(values);
    }

    /** Value of a further parameter, null if absent. */
    public String other(String name) {
        return others.get(name);
    }

    /** Whether anything restricts the pupils. */
    public boolean isActive() {
        return !values.isEmpty();
    }

    /**
     * The address with the filters, and with parameters of its own in place of the page's.
     * @param own name and value in turn; null takes a parameter away
     */
    public String query(Object... own) {
        Map<String, Object> all = new LinkedHashMap<>(others);
        all.putAll(values);
        for (int i = 0; i < own.length; i += 2) {
            all.put((String) own[i], own[i + 1]);
        }
        return query(all);
    }

    /** The address of another watch page: the school and the filters, nothing else. */
    public String shared(String schoolId) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("schoolId", schoolId);
        all.putAll(values);
        return query(all);
    }

    private static String query(Map<String, Object> all) {
        return Links.query(all.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray());
    }

    /** Chips: label, and the address without the filter. */
    public List<Map<String, Object>> chips(String schoolId) {
        List<Map<String, Object>> chips = new ArrayList<>();
        values.forEach((name, value) -> {
            Map<String, Object> chip = new LinkedHashMap<>();
            chip.put("label", label(name, value));
            chip.put("query", query("schoolId", schoolId, name, null));
            chips.add(chip);
        });
        return chips;
    }

    private String label(String name, String value) {
        if (FLAGS.containsKey(name)) {
            String flag = Labels.get(locale, "AttendanceFlag_" + FLAGS.get(name));
            return "N".equals(value) ? Labels.get(locale, "AttendanceWatchWithout", "flag", flag) : flag;
        }
        return switch (name) {
            case "yearGroup" -> Years.name(locale, value);
            case "sex" -> SEXES.contains(value) ? Labels.get(locale, "AttendanceWatchSex_" + value) : value;
            case "sen" -> SEN.contains(value) ? Labels.get(locale, "AttendanceWatchSen_" + value) : value;
            case "registrationGroup" -> Labels.get(locale, "AttendanceWatchGroupChip", "group", value);
            default -> Labels.get(locale, "AttendanceWatchHouseChip", "house", value);
        };
    }

    /**
     * The fields of the form.
     * @param choices choices of the services: yearGroups, registrationGroups, houses
     */
    public Map<String, Object> form(Map<?, ?> choices) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("years", options("yearGroup", choices.get("yearGroups")));
        form.put("groups", options("registrationGroup", choices.get("registrationGroups")));
        form.put("houses", options("house", choices.get("houses")));
        form.put("sexes", options("sex", SEXES));
        form.put("sen", options("sen", SEN));
        List<Map<String, Object>> flags = new ArrayList<>();
        FLAGS.forEach((name, flag) -> {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", name);
            field.put("label", Labels.get(locale, "AttendanceFlag_" + flag));
            field.put("chosen", "Y".equals(values.get(name)));
            flags.add(field);
        });
        form.put("flags", flags);
        return form;
    }

    /** Links between the watch pages: target, label, query, and which of them is shown. */
    public static List<Map<String, Object>> pages(Locale locale, String shown, String query) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (String target : PAGES) {
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("target", target);
            link.put("label", Labels.get(locale, "AttendanceWatchPage" + target));
            link.put("query", query);
            link.put("chosen", target.equals(shown));
            pages.add(link);
        }
        return pages;
    }

    private List<Map<String, Object>> options(String name, Object all) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Object each : all instanceof List<?> list ? list : List.of()) {
            Map<String, Object> option = new LinkedHashMap<>();
            option.put("value", each);
            option.put("label", "house".equals(name) || "registrationGroup".equals(name) ? each : label(name, each.toString()));
            option.put("chosen", each.equals(values.get(name)));
            options.add(option);
        }
        return options;
    }

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("fsm", "FSM");
        flags.put("pupilPremium", "PP");
        flags.put("lookedAfter", "LAC");
        flags.put("socialWorker", "SW");
        flags.put("youngCarer", "YC");
        flags.put("eal", "EAL");
        flags.put("mobileChild", "MOBILE");
        flags.put("laTransport", "TRANSPORT");
        return flags;
    }
}
