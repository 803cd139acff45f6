package cn.qudao.ivr.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitRow;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a voice system.
 *
 * @param outlet of the operator's own, which its activations belong to
 * @param secret what it will show; empty where it stays as it is
 */
public record SystemForm(String code, String name, @Nullable UnitRow outlet, String secret, boolean active) {

    private static final int NAME_LENGTH = 40;
    private static final int LEAST_SECRET = 16;

    public SystemForm {
        if (!code.matches("[A-Za-z0-9_-]{1,20}")) {
            throw RuleViolation.at("code", "ivr.system.bad-code");
        }
        name = Texts.require("name", name, NAME_LENGTH);
        if (outlet == null) {
            throw RuleViolation.at("outlet", "activation.rule.outlet-missing");
        }
        if (!secret.isEmpty() && secret.length() < LEAST_SECRET) {
            throw RuleViolation.at("secret", "ivr.system.short-secret", LEAST_SECRET);
        }
    }
}
