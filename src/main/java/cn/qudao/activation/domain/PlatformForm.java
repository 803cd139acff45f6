package cn.qudao.activation.domain;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformRow;
import cn.qudao.kernel.RuleViolation;
import java.net.URI;
import java.net.URISyntaxException;

/** What is entered about a platform. */
public record PlatformForm(
        String code,
        String name,
        PlatformKind kind,
        String address,
        int timeoutMillis,
        int attempts,
        int parallel,
        boolean active) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 300;
    private static final int SHORTEST_TIMEOUT = 100;
    private static final int LONGEST_TIMEOUT = 60_000;
    private static final int MOST_ATTEMPTS = 100;
    private static final int MOST_PARALLEL = 500;

    public PlatformForm {
        code = code.strip();
        name = name.strip();
        address = address.strip();
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw RuleViolation.at("code", "activation.platform.bad-code");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "activation.platform.bad-name", LONGEST_NAME);
        }
        if (kind == PlatformKind.HTTP && !isWebAddress(address)
                || address.isEmpty()
                || address.length() > LONGEST_ADDRESS) {
            throw RuleViolation.at("address", "activation.platform.bad-address." + kind, LONGEST_ADDRESS);
        }
        within("timeoutMillis", timeoutMillis, SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        within("attempts", attempts, 1, MOST_ATTEMPTS);
        within("parallel", parallel, 1, MOST_PARALLEL);
    }

    public static PlatformForm of(PlatformRow row) {
        return new PlatformForm(
                row.code(),
                row.name(),
                row.kind(),
                row.address(),
                row.timeoutMillis(),
                row.attempts(),
                row.parallel(),
                row.active());
    }

    /** One that orders can be sent to: what cannot be understood would leave them on their way for ever. */
    private static boolean isWebAddress(String address) {
        try {
            URI read = new URI(address);
            return address.matches("https?://\\S+")
                    && read.getHost() != null
                    && read.getRawQuery() == null
                    && read.getRawFragment() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw RuleViolation.at(field, "activation.platform.out-of-range", least, most);
        }
    }
}
