package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is weighed for a customer.
 *
 * @param parts what the points are made of
 * @param refusal why it is not suggested all the same
 * @param hint for the clerk, where other outlets push it (row 71)
 */
public record Candidate(
        ProductRow product,
        List<Part> parts,
        @Nullable Refusal refusal,
        @Nullable Saying hint) {

    /** What speaks for it, or against it, and how much. */
    public record Part(Saying why, int points) {}

    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /** What speaks for it, the strongest first. */
    public List<Saying> reasons() {
        return parts.stream()
                .filter(part -> part.points() > 0)
                .sorted((one, other) -> Integer.compare(other.points(), one.points()))
                .map(Part::why)
                .toList();
    }

    Candidate refused(Refusal why) {
        return new Candidate(product, parts, why, hint);
    }
}
