package cn.qudao.customer;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportLine;
import cn.qudao.kernel.RuleViolation;

/** A number in a file; what is none becomes a problem of the line. */
public final class NumberCell {

    /** Stands where a line could not be read; such a line is never written. */
    public static final SubscriberNumber NOBODY = new SubscriberNumber("13000000000");

    private static final int LONGEST = 40;

    private NumberCell() {}

    public static SubscriberNumber read(ImportLine line, ImportColumn column) {
        String text = line.text(column, LONGEST);
        try {
            return text.isEmpty() ? NOBODY : SubscriberNumber.parse(text);
        } catch (RuleViolation notANumber) {
            line.reject(column, notANumber.key());
            return NOBODY;
        }
    }
}
