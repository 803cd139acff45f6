package cn.qudao.forum.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of a topic are to be asked.
 *
 * @param choices one a line
 * @param several whether one may choose more than one
 * @param secret whether nobody is told who chose what
 * @param last the last day on which one can
 */
public record PollForm(
        String choices,
        boolean several,
        boolean secret,
        @Nullable LocalDate last) {

    static final int FEWEST = 2;
    static final int MOST = 10;
    private static final int LENGTH = 80;

    public PollForm {
        List<String> lines = choices.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() < FEWEST || lines.size() > MOST) {
            throw RuleViolation.at("choices", "forum.poll.choices.number", FEWEST, MOST);
        }
        if (lines.stream().anyMatch(line -> line.length() > LENGTH)) {
            throw RuleViolation.at("choices", "forum.poll.choices.long", LENGTH);
        }
        if (new HashSet<>(lines).size() < lines.size()) {
            throw RuleViolation.at("choices", "forum.poll.choices.twice");
        }
        if (last == null) {
            throw RuleViolation.at("last", "forum.poll.last.missing");
        }
        choices = String.join("\n", lines);
    }
}
