package cn.qudao.org.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What every new unit is given. */
public record UnitForm(String code, String name, LocalDate openedOn) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
    private static final int NAME_LENGTH = 60;

    public UnitForm {
        code = code.strip();
        name = checkedName(name);
        if (!isCode(code)) {
            throw RuleViolation.at("code", "org.code.format");
        }
    }

    /** Codes stand in addresses and files: Latin letters, digits and hyphens, at most 40. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The name without blanks around it, or a violation where nothing or too much is left. */
    public static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_LENGTH) {
            throw RuleViolation.at("name", "org.name.length", NAME_LENGTH);
        }
        return stripped;
    }
}
