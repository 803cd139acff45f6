package cn.qudao.attachment;

import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchDocument;

/** Files as they are found: by name and by what is written in them, together with what they belong to, whose page they lead to. */
public final class FoundFiles {

    public static final FoundKind KIND = new FoundKind("file", "attachment.found", 50);

    private FoundFiles() {}

    /** @param owner what the file belongs to: who finds that finds the file, and in the same place */
    public static SearchDocument of(AttachmentRow file, Attachments files, SearchDocument owner) {
        return SearchDocument.of(KIND, owner.thing(), file.name(), owner.address())
                .text(() -> file.kind().hasText() ? files.text(file.code()) : "")
                .context(owner.title() + " · " + file.sizeText())
                .rank(owner.rank())
                .readBy(owner.readers());
    }
}
