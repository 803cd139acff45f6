package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.BatchId;
import cn.qudao.catalogue.ProductId;
import cn.qudao.imports.Workbooks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where files of numbers are handed in, and their results are read line by line (row 89). */
@Service
@Requires(ActivationPermissions.BATCH)
@Transactional
public class BatchDesk {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_COUNTED = 10_001;

    private final BatchRepository batches;
    private final BatchLines lines;
    private final ClerkDesk clerk;
    private final Workbooks workbooks;
    private final Clock clock;

    BatchDesk(BatchRepository batches, BatchLines lines, ClerkDesk clerk, Workbooks workbooks, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.clerk = clerk;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** All lines are kept, the bad ones too; the good ones are asked for one after the other, whatever becomes of this window. */
    public BatchId submit(ProductId product, String fileName, InputStream in) throws IOException {
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        List<NumberFile.Line> read = NumberFile.read(in, workbooks);
        if (read.isEmpty()) {
            throw new RuleViolation("activation.batch.empty");
        }
        BatchId id = new BatchId(Ids.next());
        int bad = (int) read.stream().filter(line -> line.number() == null).count();
        BatchOrder order = clerk.batch(product, name);
        batches.saveAndFlush(new Batch(id, clerk.place(), order, read.size(), bad, clock.instant()));
        lines.write(id, clerk.place(), read);
        return id;
    }

    @Transactional(readOnly = true)
    public Slice<BatchRow> page(Portion portion) {
        List<Batch> found = batches.page(portion.afterNumber().orElse(Long.MAX_VALUE), Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), batch -> batch.row().id().value())
                .map(rows -> rows.stream().map(Batch::row).toList());
    }

    @Transactional(readOnly = true)
    public long count() {
        return batches.countUpTo(MOST_COUNTED);
    }

    private BatchRow one(BatchId id) {
        return batches.findById(id.value()).map(Batch::row).orElseThrow(NotFound::new);
    }

    /** @throws NotFound also where it lies outside the scope */
    @Transactional(readOnly = true)
    public BatchState look(BatchId id) {
        return new BatchState(one(id), lines.progress(id));
    }

    @Transactional(readOnly = true)
    public Slice<BatchLineRow> lines(BatchId id, Portion portion) {
        one(id);
        return lines.page(id, portion);
    }
}
