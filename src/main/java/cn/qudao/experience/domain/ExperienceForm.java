package cn.qudao.experience.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a product.
 *
 * @param steps of the demonstration, one a line; empty where there is none
 * @param trial the free product by which it is tried on the phone
 */
public record ExperienceForm(
        Bilingual about, Bilingual steps, @Nullable ProductId trial) {

    private static final int ABOUT_LENGTH = 400;
    private static final int STEPS_LENGTH = 1000;

    public ExperienceForm {
        about = Texts.require("about", about, ABOUT_LENGTH);
        steps = new Bilingual(
                Texts.atMost("stepsZh", steps.zh(), STEPS_LENGTH), Texts.atMost("stepsEn", steps.en(), STEPS_LENGTH));
        if (lines(steps.zh()) != lines(steps.en())) {
            throw RuleViolation.at("stepsEn", "experience.steps.differ");
        }
    }

    private static long lines(String steps) {
        return steps.lines().filter(line -> !line.isBlank()).count();
    }
}
