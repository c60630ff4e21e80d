package org.attendance.services;

import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a roll file. */
final class RollFormat {
    static final CsvFormat FORMAT = new CsvFormat(
            CsvColumn.requiredText("pupil_ref", 60), CsvColumn.optional("upn"), CsvColumn.requiredText("surname", 100),
            CsvColumn.requiredText("forename", 100), CsvColumn.text("preferred_name", 100), CsvColumn.required("date_of_birth"),
            CsvColumn.optional("sex"), CsvColumn.required("year_group"), CsvColumn.requiredText("registration_group", 20),
            CsvColumn.text("house", 60), CsvColumn.required("admission_date"), CsvColumn.optional("leaving_date"),
            CsvColumn.optional("fsm"), CsvColumn.optional("pupil_premium"), CsvColumn.optional("sen"),
            CsvColumn.optional("looked_after"), CsvColumn.optional("social_worker"), CsvColumn.optional("young_carer"),
            CsvColumn.optional("eal"), CsvColumn.optional("mobile_child"), CsvColumn.optional("la_transport"));

    /** Column of the special educational needs, whose values are N, K and E. */
    static final String SEN = "sen";

    /** Value of a flag that is not set; such a flag has no row. */
    static final String NO = "N";

    /** Flag types by column. */
    static final Map<String, String> FLAGS = flags();

    private RollFormat() {
    }

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("fsm", "ATT_FSM");
        flags.put("pupil_premium", "ATT_PP");
        flags.put(SEN, "ATT_SEN");
        flags.put("looked_after", "ATT_LAC");
        flags.put("social_worker", "ATT_SW");
        flags.put("young_carer", "ATT_YC");
        flags.put("eal", "ATT_EAL");
        flags.put("mobile_child", "ATT_MOBILE");
        flags.put("la_transport", "ATT_TRANSPORT");
        return flags;
    }
}
