package cn.qudao.contact.domain;

/**
 * A new policy.
 *
 * @param basedOn the number of the one that was before the person who decides
 * @param reason why it is changed
 */
public record PolicyForm(int basedOn, Terms terms, String reason) {

    public PolicyForm {
        reason = DoNotContactForm.requireReason(reason);
    }
}
