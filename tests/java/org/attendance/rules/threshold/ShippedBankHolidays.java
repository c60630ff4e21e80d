package org.attendance.rules.threshold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attendance.Repository;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bank holidays with the exceptions the component ships. */
final class ShippedBankHolidays {
    static final BankHolidays ALL = new BankHolidays(read());

    private ShippedBankHolidays() {
    }

    private static Map<LocalDate, Boolean> read() {
        try {
            NodeList rows = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(Repository.root().resolve("data/AttendancePolicyData.xml").toFile())
                    .getElementsByTagName("AttendanceBankHoliday");
            Map<LocalDate, Boolean> exceptions = new HashMap<>();
            for (int i = 0; i < rows.getLength(); i++) {
                Element row = (Element) rows.item(i);
                exceptions.put(LocalDate.parse(row.getAttribute("holidayDate")), row.getAttribute("isHoliday").equals("Y"));
            }
            return exceptions;
        } catch (Exception e) {
            throw new IllegalStateException("The seed data of the bank holidays cannot be read", e);
        }
    }
}
