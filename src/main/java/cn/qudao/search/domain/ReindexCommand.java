package cn.qudao.search.domain;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.Terminal;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./qudao reindex}: every portal builds a new index and searches in the old one until that is done; one that does not run does so when it starts. */
@Component
class ReindexCommand implements Command {

    private final StoredChanges changes;

    ReindexCommand(StoredChanges changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public int run(List<String> arguments) {
        changes.askForRebuild();
        Terminal.say("search.reindex.asked");
        return 0;
    }
}
