package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Script;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Texts;

/** @param segment empty for everybody */
public record HintForm(String segment, Bilingual text) {

    private static final int TEXT_LENGTH = 400;

    public HintForm {
        text = Texts.require("text", text, TEXT_LENGTH);
        Script.requireKnownGaps("textZh", text.zh());
        Script.requireKnownGaps("textEn", text.en());
    }
}
