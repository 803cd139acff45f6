package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.RuleViolation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A report and what is asked of it, as an address carries it; kept as one text. */
public record Question(String report, Map<String, String> parameters) {

    static final int LONGEST = 2_000;

    static Question read(String report, String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : text.split("&")) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                parameters.put(decoded(part.substring(0, sign)), decoded(part.substring(sign + 1)));
            }
        }
        return new Question(report, parameters);
    }

    /** @throws RuleViolation where it is too long to be kept */
    String text() {
        String text = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + '=' + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        if (text.length() > LONGEST) {
            throw new RuleViolation("reportshelf.question.too-long");
        }
        return text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
