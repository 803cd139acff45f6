package cn.qudao.knowledge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.domain.ReadFiles;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.search.Search;
import cn.qudao.search.domain.FollowedLog;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A word inside an uploaded file leads to the article that it belongs to. */
@PortalTest
class FileFoundByTextTest {

    @Autowired
    private Spaces spaces;

    @Autowired
    private ArticleDesk desk;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    @Autowired
    private ReadFiles files;

    @Autowired
    private FollowedLog log;

    @Autowired
    private Search search;

    @TempDir
    private Path folder;

    private final String mark = OrgExamples.code("W");

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void aFileIsFoundByWhatIsWrittenInIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "首问负责 " + mark + " 当天答复");
        long article = scope.asSystem("test", () -> {
            long space = spaces.open(new SpaceForm(mark, "", mother.region().id(), Set.of()));
            long id = desk.begin(new ArticleForm(space, "", "服务规范", List.of(), null));
            desk.save(id, "服务规范", "正文", desk.open(id).revision());
            desk.addFile(id, "附件.txt", file);
            desk.submit(id);
            desk.approve(id);
            return id;
        });
        files.read();
        log.read();
        acting.enter(mother.account(mother.region(), ShippedRole.CLERK));
        assertThat(log.found(mark, "file")).containsExactly("knowledge/" + article + " 附件.txt");
        assertThat(search.find(new Search.Question("当天答复 " + mark, Set.of("file"), 0, 10), Locale.ENGLISH)
                        .hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.text())
                        .containsExactly(
                                new Search.Piece("首问负责 ", false),
                                new Search.Piece(mark, true),
                                new Search.Piece(" ", false),
                                new Search.Piece("当天答复", true)));
        acting.enter(mother.account(mother.province(), ShippedRole.CLERK));
        assertThat(log.found(mark, "file")).isEmpty();
        scope.asSystem("test", () -> {
            desk.revise(article);
            desk.removeFile(article, desk.open(article).files().getFirst().code());
        });
        log.read();
        acting.enter(mother.account(mother.region(), ShippedRole.CLERK));
        assertThat(log.found(mark, "file")).isEmpty();
    }
}
