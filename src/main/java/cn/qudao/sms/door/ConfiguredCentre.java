package cn.qudao.sms.door;

import cn.qudao.kernel.StartProblem;
import cn.qudao.sms.GatewaySettings;
import cn.qudao.smsline.Protocol;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** What the configuration says of the message centre. What makes no sense is a reason not to start: nobody would notice it later. */
final class ConfiguredCentre {

    private static final String PREFIX = "qudao.sms.";
    private static final int LAST_PORT = 65_535;
    private static final long LAST_NODE = 0xFFFF_FFFFL;
    private static final int WIDEST = 1_000;

    private final Environment environment;

    private ConfiguredCentre(Environment environment) {
        this.environment = environment;
    }

    /** Empty where none is named. */
    static Optional<GatewaySettings> read(Environment environment) {
        ConfiguredCentre centre = new ConfiguredCentre(environment);
        return centre.text("protocol").isEmpty() ? Optional.empty() : Optional.of(centre.settings());
    }

    private GatewaySettings settings() {
        Protocol protocol = protocol();
        return new GatewaySettings(
                protocol,
                needed("host", "[!-~]+"),
                (int) number("port", 1, LAST_PORT),
                protocol.isTwoWay() ? (int) number("listen-port", 0, LAST_PORT) : 0,
                needed("user", "[!-~]+"),
                text("secret"),
                protocol == Protocol.SGIP ? number("node", 1, LAST_NODE) : 0,
                needed("service-number", "[0-9]+"),
                (int) number("window", 1, WIDEST));
    }

    private Protocol protocol() {
        String name = text("protocol");
        return Arrays.stream(Protocol.values())
                .filter(protocol -> protocol.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new StartProblem("sms.problem.protocol", name));
    }

    private String needed(String key, String form) {
        String text = text(key);
        if (text.isEmpty()) {
            throw new StartProblem("sms.problem.missing", variable(key));
        }
        if (!text.matches(form)) {
            throw new StartProblem("sms.problem.form", variable(key), text);
        }
        return text;
    }

    private long number(String key, long least, long most) {
        String text = text(key);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Is said below, as one that is out of range.
        }
        throw new StartProblem("sms.problem.number", variable(key), text, Long.toString(least), Long.toString(most));
    }

    private String text(String key) {
        return environment.getProperty(PREFIX + key, "").strip();
    }

    /** As a person sets it. */
    private static String variable(String key) {
        return (PREFIX + key).replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
