package cn.qudao.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that holds all pages. */
@Push
@PWA(
        name = "Qudao",
        shortName = "Qudao",
        iconPath = "icons/qudao.png",
        offlineResources = {})
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/portal.css")
public class Portal implements AppShellConfigurator {}
