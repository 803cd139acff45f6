package cn.qudao.customer;

import cn.qudao.kernel.RuleViolation;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number of mainland China: eleven digits. Prints masked, so that no log ever holds one. */
public record SubscriberNumber(String digits) {

    private static final Pattern VALID = Pattern.compile("1[3-9]\\d{9}");
    private static final int MASK_FROM = 3;
    private static final int MASK_TO = 7;

    public SubscriberNumber {
        if (!VALID.matcher(digits).matches()) {
            throw RuleViolation.at("subscriber", "customer.number.bad");
        }
    }

    /** As people type it: with spaces, hyphens or the country's prefix. */
    public static SubscriberNumber parse(String typed) {
        return new SubscriberNumber(bare(typed));
    }

    /** The same; empty where it is none, or none yet. */
    public static Optional<SubscriberNumber> find(String typed) {
        return Optional.of(bare(typed))
                .filter(bare -> VALID.matcher(bare).matches())
                .map(SubscriberNumber::new);
    }

    private static String bare(String typed) {
        return typed.replaceAll("[\\s-]", "").replaceFirst("^(\\+|00)86", "");
    }

    /** 138****1234. */
    public String masked() {
        return digits.substring(0, MASK_FROM) + "****" + digits.substring(MASK_TO);
    }

    @Override
    public String toString() {
        return masked();
    }
}
