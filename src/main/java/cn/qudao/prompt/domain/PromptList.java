package cn.qudao.prompt.domain;

import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.prompt.PromptAnswer;
import cn.qudao.prompt.PromptPermissions;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The prompts below the post (R9), the newest first, with numbers masked. */
@Service
@Requires(PromptPermissions.VIEW)
@Transactional(readOnly = true)
public class PromptList {

    private static final int MOST_COUNTED = 10_000;

    private final PromptRepository prompts;
    private final SubscriberNumbers numbers;

    PromptList(PromptRepository prompts, SubscriberNumbers numbers) {
        this.prompts = prompts;
        this.numbers = numbers;
    }

    public Slice<PromptRow> page(PromptFilter filter, Portion portion) {
        return Slice.of(
                        prompts.page(
                                filter.place().lo(),
                                filter.place().hi(),
                                from(filter),
                                until(filter),
                                product(filter),
                                filter.outcome(),
                                filter.state(),
                                answered(filter),
                                succeeded(filter),
                                portion.afterNumber().orElse(Long.MAX_VALUE),
                                Limit.of(portion.size() + 1)),
                        portion.size(),
                        Prompt::number)
                .map(found -> found.stream()
                        .map(prompt -> prompt.row(
                                prompt.subscriber().map(numbers::masked).orElse("")))
                        .toList());
    }

    public long count(PromptFilter filter) {
        return prompts.count(
                filter.place().lo(),
                filter.place().hi(),
                from(filter),
                until(filter),
                product(filter),
                filter.outcome(),
                filter.state(),
                answered(filter),
                succeeded(filter),
                MOST_COUNTED + 1);
    }

    public PromptFigures figures(PromptFilter filter) {
        return prompts.figures(
                filter.place().lo(),
                filter.place().hi(),
                from(filter),
                until(filter),
                product(filter),
                filter.outcome(),
                filter.state(),
                answered(filter),
                succeeded(filter));
    }

    private static Instant from(PromptFilter filter) {
        return start(filter.period().from());
    }

    private static Instant until(PromptFilter filter) {
        return start(filter.period().to().plusDays(1));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }

    private static @Nullable Long product(PromptFilter filter) {
        return filter.product() == null ? null : filter.product().value();
    }

    private static @Nullable Boolean answered(PromptFilter filter) {
        return filter.answer() == null ? null : filter.answer() != PromptAnswer.NONE;
    }

    private static @Nullable Boolean succeeded(PromptFilter filter) {
        return filter.answer() == PromptAnswer.SUCCEEDED ? true : null;
    }
}
