package cn.qudao.reportshelf.domain;

/** How far a file has come. */
public enum ExportState {
    WAITING,
    RUNNING,
    READY,
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
