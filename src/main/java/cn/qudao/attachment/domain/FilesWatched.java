package cn.qudao.attachment.domain;

import cn.qudao.search.ChangedRow;
import cn.qudao.search.Watched;
import cn.qudao.search.Watcher;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A file that comes or goes changes what it belongs to: told by the kind of that. */
@Component
class FilesWatched implements Watcher {

    @Override
    public List<Watched<?>> watched() {
        return List.of(new Watched<>(
                Attachment.class,
                file -> new ChangedRow(file.row().ownerKind(), file.row().owner()),
                Set.of()));
    }
}
