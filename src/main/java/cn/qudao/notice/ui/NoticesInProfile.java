package cn.qudao.notice.ui;

import cn.qudao.access.OwnSettings;
import org.springframework.stereotype.Component;

/** The way from the profile to the choice of how to be told. */
@Component
class NoticesInProfile implements OwnSettings {

    @Override
    public String title() {
        return "notice.settings.title";
    }

    @Override
    public String about() {
        return "notice.settings.about";
    }

    @Override
    public String path() {
        return NoticeSettingsView.PATH;
    }
}
