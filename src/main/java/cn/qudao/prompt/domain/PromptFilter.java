package cn.qudao.prompt.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.prompt.PromptAnswer;
import cn.qudao.prompt.PromptOutcome;
import cn.qudao.sms.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * Which prompts are wanted; null asks for nothing.
 *
 * @param period in which the activations were that called for them
 * @param product whose activation called for it, which decides the template
 */
public record PromptFilter(
        Place place,
        Period period,
        @Nullable ProductId product,
        @Nullable PromptOutcome outcome,
        @Nullable MessageState state,
        @Nullable PromptAnswer answer) {}
