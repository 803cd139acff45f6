package cn.qudao.card.domain;

import cn.qudao.kernel.RuleViolation;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The secret under the scratch field: 15 random characters of 31 that nobody takes for one another, and one that checks them.
 * As 31 is a prime, one wrong character and two exchanged neighbours are always noticed. Prints as nothing that helps.
 */
record CardCode(String characters) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    CardCode {
        if (!SHAPE.matcher(characters).matches() || sum(characters) % ALPHABET.length() != 0) {
            throw RuleViolation.at("code", "card.code.mistyped");
        }
    }

    static CardCode random(SecureRandom random) {
        StringBuilder open = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            open.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CardCode(open.append(check(open.toString())).toString());
    }

    /** As people type it: in small letters, with blanks or hyphens. */
    static CardCode parse(String typed) {
        return new CardCode(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** As it is printed: ABCD-EFGH-JKMN-PQRS. */
    String printed() {
        return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return "****";
    }

    private static char check(String open) {
        for (char last : ALPHABET.toCharArray()) {
            if (sum(open + last) % ALPHABET.length() == 0) {
                return last;
            }
        }
        throw new IllegalStateException("31 is a prime");
    }

    private static int sum(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(characters.charAt(i));
        }
        return sum;
    }
}
