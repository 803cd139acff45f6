package cn.qudao.attachment;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of other modules' things. Whoever calls asks before whether the person may. */
public interface Attachments {

    /**
     * Looks at what was uploaded, makes pictures anew, and puts it into the store. Takes its time, so it is no part of a transaction.
     *
     * @param file stays where it is
     * @throws cn.qudao.kernel.RuleViolation which says why it is refused
     */
    CheckedFile check(AttachmentPurpose purpose, String name, Path file);

    /** In the caller's transaction. */
    AttachmentRow attach(CheckedFile file, long owner);

    /** Of one thing, the oldest first. */
    List<AttachmentRow> of(AttachmentPurpose purpose, long owner);

    /** Of several things at once, by what they belong to. */
    Map<Long, List<AttachmentRow>> of(AttachmentPurpose purpose, Collection<Long> owners);

    Optional<AttachmentRow> find(String code);

    /** What is written in it; empty where nothing is, or nobody has read it yet. */
    String text(String code);

    /** Its bytes go later, where nothing else has the same. */
    void remove(String code);
}
