package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a template.
 *
 * @param space whose articles begin with it; null for those of all
 */
public record TemplateForm(String name, @Nullable Long space, String text) {

    private static final int TEXT_LENGTH = 20_000;
    private static final int NAME_LENGTH = 60;

    public TemplateForm {
        name = Texts.require("name", name, NAME_LENGTH);
        text = Texts.require("text", text, TEXT_LENGTH);
    }
}
