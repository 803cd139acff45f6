package cn.qudao.forum.domain;

import java.time.Instant;
import java.util.List;

/**
 * What the readers of a post are asked, and what they have said.
 *
 * @param open whether one can choose now
 * @param people who have chosen something
 */
public record PollRow(boolean several, boolean secret, Instant until, boolean open, long people, List<Choice> choices) {

    /** @param own whether the person has chosen it */
    public record Choice(int place, String text, long votes, boolean own) {}
}
