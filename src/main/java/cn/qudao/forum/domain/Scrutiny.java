package cn.qudao.forum.domain;

import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at what was written before it goes to its readers, and says whether a moderator has to. */
@Component
class Scrutiny {

    private final SensitiveWordRepository words;
    private final Mentions mentions;
    private final BoardSight sight;

    Scrutiny(SensitiveWordRepository words, Mentions mentions, BoardSight sight) {
        this.words = words;
        this.mentions = mentions;
        this.sight = sight;
    }

    /**
     * @param more that stands before readers along with it
     * @throws cn.qudao.kernel.RuleViolation where it mentions too many
     */
    Wording wording(Board board, String title, String text, String more) {
        mentions.requireFew(board, text);
        List<String> found = SensitiveWords.foundIn(words.findAllByOrderByName(), title + "\n" + text + "\n" + more);
        return Wording.of(title, text, found);
    }

    /** Words are looked at whoever wrote them; else a moderator needs no other. */
    PostState state(Board board, Wording wording) {
        boolean waits = !wording.words().isEmpty() || board.looksBefore() && !sight.moderates(board);
        return waits ? PostState.WAITING : PostState.PUBLISHED;
    }
}
