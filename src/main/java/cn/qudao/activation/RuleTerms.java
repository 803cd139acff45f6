package cn.qudao.activation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.Feature;
import cn.qudao.kernel.RuleViolation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule says, beside the product that it says it of. */
public sealed interface RuleTerms {

    RuleKind kind();

    /** @param most how often at most */
    record Repeat(RuleKind kind, int most) implements RuleTerms {

        private static final int LARGEST = 1000;

        public Repeat {
            if (kind != RuleKind.REPEAT_DAY && kind != RuleKind.REPEAT_MONTH) {
                throw RuleViolation.at("kind", "activation.rule.kind-missing");
            }
            if (most < 0 || most > LARGEST) {
                throw RuleViolation.at("most", "activation.platform.out-of-range", 0, LARGEST);
            }
        }

        /** As it is entered. */
        public static Repeat of(RuleKind kind, @Nullable Integer most) {
            return new Repeat(kind, most == null ? -1 : most);
        }
    }

    /**
     * For those only who are one of these.
     *
     * @param words codes of the feature's dictionary
     * @param unknownToo whether it is also for a number of which this is not known
     */
    record Eligibility(Feature feature, Set<String> words, boolean unknownToo) implements RuleTerms {

        private static final int MOST_WORDS = 20;

        public Eligibility {
            words = Set.copyOf(words);
            if (words.isEmpty() || words.size() > MOST_WORDS) {
                throw RuleViolation.at("words", "activation.rule.words-missing", MOST_WORDS);
            }
        }

        /** As it is entered. */
        public static Eligibility of(@Nullable Feature feature, Set<String> words, boolean unknownToo) {
            if (feature == null) {
                throw RuleViolation.at("feature", "activation.rule.feature-missing");
            }
            return new Eligibility(feature, words, unknownToo);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.ELIGIBILITY;
        }
    }

    /** Who has the one is not sold the other, whichever came first. */
    record Conflict(ProductId other) implements RuleTerms {

        /** As it is entered. */
        public static Conflict of(@Nullable ProductId other) {
            if (other == null) {
                throw RuleViolation.at("other", "activation.rule.other-missing");
            }
            return new Conflict(other);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.CONFLICT;
        }
    }
}
