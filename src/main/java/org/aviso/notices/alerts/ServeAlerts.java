package org.aviso.notices.alerts;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.feeds.AtomFile;
import org.aviso.notices.feeds.FeedAnswer;
import org.aviso.notices.feeds.NoticeFeed;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Address;
import org.aviso.platform.Freshness;
import org.aviso.platform.KnownParameters;

/** Gives warning systems the list of advisories, {@code /alerts/en.atom}, and each of them, {@code /alerts/{code}.xml}. */
public class ServeAlerts extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([^/]+)\\.(atom|xml)");

    @Inject
    private transient Alerts alerts;

    @Inject
    private transient ContactDirectory directory;

    @Inject
    private transient Address address;

    @Inject
    private transient Freshness freshness;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        Matcher file = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        boolean found = file.matches() && KnownParameters.are(request.getParameterMap());
        Optional<Language> language = found && file.group(2).equals("atom") ? Languages.find(file.group(1)) : Optional.empty();
        Optional<Alert> alert = found && file.group(2).equals("xml") ? alerts.of(file.group(1)) : Optional.empty();
        if (language.isPresent()) {
            address.speak(language.get());
            NoticeFeed list = alerts.current(language.get(), now);
            FeedAnswer.send(request, response, AtomFile.MEDIA_TYPE, language.get().tag(), AtomFile.of(list),
                    list.updated(), now, freshness);
        } else if (alert.isPresent()) {
            FeedAnswer.send(request, response, Alerts.MEDIA_TYPE, null,
                    AlertFile.of(alert.get(), directory.agency().zone()), alert.get().sent(), now, freshness);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
