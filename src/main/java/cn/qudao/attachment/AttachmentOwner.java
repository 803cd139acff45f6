package cn.qudao.attachment;

/** A module whose things have files; a bean of this type is all that it takes for them to be read at the door of all files. */
public interface AttachmentOwner {

    /** As {@link AttachmentPurpose#owner()}. */
    String kind();

    /** Whether the person at work may read it. Asked for each reading. */
    boolean shows(AttachmentRow file);
}
