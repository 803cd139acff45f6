package cn.qudao.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.imports.Problem;
import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.Progress;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.imports.domain.RunRow;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may use a group-buy offer, from files. */
@PortalTest
class GroupNumbersKindTest {

    private static final String FILE = "group.csv";

    @Autowired
    private Imports imports;

    @Autowired
    private GroupOfferDesk desk;

    @Autowired
    private GroupOfferPages pages;

    @Autowired
    private ProductFeed shelf;

    @Autowired
    private Scope scope;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final String code = OrgExamples.code("G");
    private final String approved = OrgExamples.code("G");

    @BeforeEach
    void plant() {
        String product = OrgExamples.code("P");
        LocalDate today = LocalDate.now(clock);
        scope.asSystem("test", () -> {
            ProductId id = shelf.add(List.of(
                            new NewProduct(product, product, product, "C", Money.of("5"), LocalDate.of(2026, 1, 1))))
                    .getFirst();
            for (String each : List.of(code, approved)) {
                desk.draft(new GroupOfferForm(each, "市教育局", id, Money.of("3"), today, today.plusDays(3), 5));
            }
            desk.add(approved, "13800000009");
            desk.submit(approved);
            desk.approve(approved);
            desk.end(approved, today, "test");
        });
    }

    @Test
    void numbersComeOntoTheListOfADraftAndAreTakenBackUntilItIsSubmitted() throws IOException {
        assertThat(run(code.toLowerCase(Locale.ROOT) + ",138 0000 0001", code + ",13800000002")
                        .badRows())
                .isZero();
        assertThat(listed()).isEqualTo(2);
        undo();
        assertThat(listed()).isZero();
        run(code + ",13800000003");
        scope.asSystem("test", () -> desk.submit(code));
        assertThatThrownBy(this::undo).isInstanceOf(RuleViolation.class).hasMessage("offer.group.not-a-draft");
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void marksEveryBadLineAndWritesNothing() throws IOException {
        run(code + ",13800000001");
        Rehearsal rehearsal = run(
                code + ",13800000002",
                code + ",13800000002",
                code + ",13800000001",
                code + ",12345",
                "NOWHERE,13800000003",
                approved + ",13800000004",
                ",13800000005");
        assertThat(rehearsal.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(3, "offer.import.twice"),
                        tuple(4, "offer.import.listed"),
                        tuple(5, "customer.number.bad"),
                        tuple(6, "offer.import.no-offer"),
                        tuple(7, "offer.group.not-a-draft"),
                        tuple(8, "imports.cell.missing"));
        assertThat(listed()).isEqualTo(1);
    }

    private long listed() {
        return scope.asSystem("test", () -> pages.count(pages.find(code).id(), null));
    }

    private void undo() {
        RunRow last = scope.asSystem("test", imports::history).stream()
                .filter(run -> run.fileName().equals(FILE))
                .findFirst()
                .orElseThrow();
        scope.asSystem("test", () -> imports.undo(last.id()));
    }

    private Rehearsal run(String... lines) throws IOException {
        Path file = folder.resolve(FILE);
        Files.write(
                file, Stream.concat(Stream.of("offer,number"), Stream.of(lines)).toList());
        return scope.asSystem("test", () -> imports.run("group-numbers", new SourceFile(file, FILE), Progress.UNHEARD));
    }
}
