package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested for a number.
 *
 * @param pack the package that fits besides
 * @param refusal why nothing is, where that is for a reason that the clerk should know
 * @param notes what is to be said to the customer besides
 */
public record Suggested(
        List<Suggestion> suggestions,
        @Nullable Packaged pack,
        @Nullable Refusal refusal,
        List<Note> notes) {

    static Suggested nothing(@Nullable Refusal why, List<Note> notes) {
        return new Suggested(List.of(), null, why, notes);
    }
}
