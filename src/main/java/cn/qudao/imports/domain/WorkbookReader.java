package cn.qudao.imports.domain;

import cn.qudao.imports.Workbooks;
import cn.qudao.kernel.Requires;
import java.nio.file.Path;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.stereotype.Service;

@Service
@Requires
class WorkbookReader implements Workbooks {

    private static final int HEAD = 8;

    @Override
    public boolean isWorkbook(byte[] content) {
        byte[] head = Arrays.copyOf(content, HEAD);
        return ReadableWorkbook.isOLE2Header(head) || ReadableWorkbook.isOOXMLZipHeader(head);
    }

    @Override
    public void read(Path file, Rows rows) {
        TableReader.read(new SourceFile(file, file.toString()), rows::row);
    }
}
