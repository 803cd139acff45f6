package cn.qudao.reporting;

/** The single records behind a report's numbers: a section of the report's own query. What records and links there are says each list. */
public abstract class RecordList implements ReportDefinition {

    private final String id;
    private final String folder;
    private final String section;
    private final String permission;

    /** @param folder of the report whose numbers it stands behind */
    protected RecordList(String id, String folder, String section, String permission) {
        this.id = id;
        this.folder = folder;
        this.section = section;
        this.permission = permission;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String folder() {
        return folder;
    }

    @Override
    public final String section(ReportRequest request) {
        return section;
    }

    @Override
    public final String permission() {
        return permission;
    }

    @Override
    public final Grain grain() {
        return Grain.RECORDS;
    }

    @Override
    public final boolean readsRecords() {
        return true;
    }
}
