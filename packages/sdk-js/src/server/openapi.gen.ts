// Generated from `docs/openapi.json` by `openapi/generate.ts`: run `npm run docs`.

export interface paths {
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sessions, newest first */
        get: operations["listSessions"];
        put?: never;
        /**
         * Create a session
         * @description A publishable key may send `template`, `locale` and `displayName` only. The answer holds the token with which a page opens the session.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a session */
        get: operations["readSession"];
        put?: never;
        post?: never;
        /** Erase a session with everything that belongs to it */
        delete: operations["eraseSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the candidate is told before agreeing
         * @description Word for word as the widget shows it, in the session’s language: for a page of your own.
         */
        get: operations["readNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the candidate agreed to */
        post: operations["recordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join: find the worker that holds the session
         * @description Waits up to 10 s for a worker. `failedEpoch` names the epoch whose worker could not be reached; the answer then waits for a newer one, and names the same worker again only where that has proved to be well.
         */
        post: operations["joinSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change how turns are taken
         * @description `mode` switches between conversation and coding, with thresholds of your own where you send them: with a secret key, or with a session token where the template sets `turn.candidateMayChange`. `run` and `submit` say that code was run or handed in, and return to conversation at once, for either. A session that is live follows at once, any other from its next beginning.
         */
        post: operations["controlSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a session behind a link
         * @description The session waits until the deadline of its link and holds no place meanwhile. Its tokens are revoked: whoever opens the link again gets a new one and goes on. Idempotent.
         */
        post: operations["pauseSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session for good
         * @description Idempotent. A worker that holds the session says goodbye and ends by itself.
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new token of the same session
         * @description With a secret key, or with the present token, also one that expired within the last 24 hours.
         */
        post: operations["refreshToken"];
        /**
         * Revoke every token of a session
         * @description Those that read its result, too, and every ticket that was not used yet. Whoever is connected stays; `end` ends the session.
         */
        delete: operations["revokeTokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/result-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token that reads the result of a session
         * @description Once the session is over. Reads the session, its transcript, its evaluation and its events, and does nothing else. Good for 30 days, or until the session is erased.
         */
        post: operations["shareResult"];
        /** Revoke every result token of a session */
        delete: operations["revokeResultTokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to a session (server-sent events)
         * @description All events from the first, or from the one after `Last-Event-ID`, each as soon as it happens. The event name is the type, the data the event as JSON.
         */
        get: operations["listenToSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/utterances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The transcript, in order */
        get: operations["listUtterances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List templates, by slug */
        get: operations["listTemplates"];
        put?: never;
        /**
         * Create a template
         * @description A template, and each of its `translations`, is in a language in which a whole interview can be held: the others are refused with `language_incomplete` and what they lack. A translation holds every question, criterion and level under the same ids.
         */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a template */
        get: operations["readTemplate"];
        /**
         * Write a new version of a template
         * @description Sessions that were created before keep the version that they were created with. The same document again makes no new version.
         */
        put: operations["updateTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhook endpoints, newest first */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Make a webhook endpoint
         * @description The answer holds the secret that verifies the signatures, this once. At most 20 a mode.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook endpoint */
        get: operations["readWebhookEndpoint"];
        put?: never;
        post?: never;
        /** Delete a webhook endpoint and its deliveries */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a webhook endpoint
         * @description What an endpoint missed while it was disabled is not sent by itself: replay it.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the secret
         * @description Until the grace is over, every webhook carries both signatures.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description A signed `webhook.test`, delivered as any other.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deliveries of the last 30 days, newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the deliveries of a time window again */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a delivery with its attempts */
        get: operations["readDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery again */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was used
         * @description By day, kind, template and key, to the last line of the ledger, with a forecast of the month. Days are those of UTC, as on the invoice.
         */
        get: operations["readUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what an interview took
         * @description Stage by stage, and what it would have cost without a prompt cache. Outlives the interview.
         */
        get: operations["readSessionUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List links, newest first */
        get: operations["listLinks"];
        put?: never;
        /**
         * Create an interview link
         * @description With a `candidate` the link is theirs: it leads to one interview, and stays locked once that is over. Without one it is open: everybody who has it may begin.
         */
        post: operations["createLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a link for each of many candidates
         * @description All or none. Whoever is named twice gets one link.
         */
        post: operations["createLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a link */
        get: operations["readLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a link
         * @description Nobody can begin by it any more. An interview that has begun goes on. Idempotent.
         */
        post: operations["revokeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the deadline of a link */
        post: operations["extendLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a reminder now */
        post: operations["remindByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{id}/retake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allow one more attempt on a finished link */
        post: operations["allowRetake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List candidates
         * @description Each is one person across interviews and templates; who was merged is listed as who they are now.
         */
        get: operations["listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{candidateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a candidate with their interviews
         * @description An id that was merged leads to the person. `GET /v1/sessions?candidate=…` pages their interviews.
         */
        get: operations["readCandidate"];
        put?: never;
        post?: never;
        /**
         * Erase a candidate with everything that is theirs
         * @description Their interviews with all that was said in them, links, resumes, applications and mails that wait, also of whoever was merged into them. It cannot be undone. A long history goes on as a task: the receipt is `running` until then. Repeated, it answers the same receipt.
         */
        delete: operations["eraseCandidate"];
        options?: never;
        head?: never;
        /** Correct what is known of a candidate */
        patch: operations["updateCandidate"];
        trace?: never;
    };
    "/v1/candidates/{candidateId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export everything that is kept about a candidate
         * @description To be handed to them. The audit log keeps who exported it.
         */
        post: operations["exportCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{candidateId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that somebody else is the same person
         * @description Nothing is moved: `POST /v1/candidates/{candidateId}/separate` with the other’s id takes it back.
         */
        post: operations["mergeCandidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidates/{candidateId}/separate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a merge back
         * @description Named by the id that was merged. Every token of the person ends with it.
         */
        post: operations["separateCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List receipts of erased candidates, newest first */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{erasureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the receipt of an erased candidate */
        get: operations["readErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a candidate has left, and what can be bought */
        get: operations["getPackages"];
        put?: never;
        /**
         * Give a candidate interviews
         * @description You pay for them as they are held, like for any interview; live mode only.
         */
        post: operations["givePackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packages/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the payment of a package
         * @description Answers the payment page. The places are there once it is paid, whether or not the browser comes back; live mode only.
         */
        post: operations["buyPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a candidate in to their resumes and applications
         * @description A secret key says whom it means by `externalId`. A publishable key opens an anonymous workspace, which is erased after 24 hours unless a secret key claims it: hand its token to your backend, and send it there as `claim`.
         */
        post: operations["createCandidateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-tokens/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-tokens/{candidateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke every token of a candidate */
        delete: operations["revokeCandidateTokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-accounts/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-accounts/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-accounts/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate-interviews/{id}/result-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List jobs, newest first */
        get: operations["listJobs"];
        put?: never;
        /**
         * Take a job in
         * @description By the address of a public page, or by its text. What the job asks for is read out of it; every requirement quotes it letter by letter.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a job */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /** Erase a job */
        delete: operations["deleteJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List applications, newest first */
        get: operations["listApplications"];
        put?: never;
        /**
         * Take an application into the tracker
         * @description By a job that was taken in, or by hand with a title. A job stands in a candidate’s tracker once: where it does already, that application is answered with 200.
         */
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export applications as CSV or JSON */
        get: operations["exportApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an application with its notes and reminders */
        get: operations["readApplication"];
        put?: never;
        post?: never;
        /** Erase an application */
        delete: operations["deleteApplication"];
        options?: never;
        head?: never;
        /** Move an application, or change what it is about */
        patch: operations["updateApplication"];
        trace?: never;
    };
    "/v1/applications/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to an application (server-sent events)
         * @description All events from the first, or from the one after `Last-Event-ID`: `application.created`, `.status`, `.changed`, `.note`, `.reminder`, `.message`, `.practice`. Practice interviews and tailorings have streams of their own.
         */
        get: operations["listenToApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a note on an application
         * @description The candidate reads what the tenant writes.
         */
        post: operations["addApplicationNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a note of one’s own */
        delete: operations["deleteApplicationNote"];
        options?: never;
        head?: never;
        /** Write a note of one’s own anew */
        patch: operations["editApplicationNote"];
        trace?: never;
    };
    "/v1/applications/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a reminder
         * @description When it is due, `application.reminder` is told, and the candidate is mailed where their address is known.
         */
        post: operations["addApplicationReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/reminders/{reminderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a reminder */
        delete: operations["deleteApplicationReminder"];
        options?: never;
        head?: never;
        /** Say that a reminder is done, or move it */
        patch: operations["changeApplicationReminder"];
        trace?: never;
    };
    "/v1/applications/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forward a mail about an application
         * @description It stands on the timeline. The same `messageId` again changes nothing and answers the first.
         */
        post: operations["addApplicationMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/practice/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the questions of a practice interview drafted
         * @description Goes on in the background: listen to the application, or read it, until `practiceDraft.state` is `ready` or `failed`. Then practise, which begins at once; or ask again.
         */
        post: operations["preparePractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a practice interview for the job of an application
         * @description Its questions are drafted from the job and the resume that goes with it; the first time takes some seconds. The answer opens the interview as one of `POST /v1/sessions` does. Candidate tokens need the scope `practice`.
         */
        post: operations["practiseForApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened around an application, newest first
         * @description Its own changes, its practice interviews with their answers and evaluations, edits of its resume, the tailoring to its job, and forwarded mail.
         */
        get: operations["readApplicationTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the evaluation of a session, or how far it is
         * @description Each score rests on quotes that stand verbatim in the transcript. The holder of a session’s or a result’s token sees it only where the template’s `resultVisibility` is `candidate`.
         */
        get: operations["readEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}/self-description": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which groups the candidate belongs to
         * @description After the interview, by choice, so that a tenant can tell whether its interviews treat groups alike. Kept apart from the interview and never read of one person: only counts over a template leave it, without small groups. Asking is the page’s own; offer “prefer not to say” first.
         */
        put: operations["describeSelf"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List resumes, newest first */
        get: operations["listResumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resumes/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a resume without a file */
        post: operations["writeResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resumes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a resume, or an older version of it */
        get: operations["readResume"];
        /**
         * Edit a resume: the next version
         * @description What stays keeps its place in the file; what is new is the word of whoever wrote it.
         */
        put: operations["editResume"];
        post?: never;
        /** Erase a resume with its versions and its file */
        delete: operations["eraseResume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resumes/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the file as it was uploaded */
        get: operations["readResumeFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resumes/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a page of the file as it was uploaded
         * @description A picture (WebP) of a page of a PDF, a scan or a photo, turned upright, with two pixels for each point: the `box` of a line lies at twice its numbers. Files of other kinds have no pages.
         */
        get: operations["readResumePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resumes/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export a resume as PDF, DOCX, JSON Resume or Markdown
         * @description PDF and DOCX hold real text with embedded fonts, in three looks; what a program reads from them is what the resume says.
         */
        post: operations["exportResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resumes/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to a resume (server-sent events)
         * @description `resume.created`, `resume.progress` (`page` of `pages`), `resume.parsed`, `resume.failed`, `resume.edited`: all from the first, or from the one after `Last-Event-ID`, each as soon as it happens.
         */
        get: operations["listenToResume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tailorings, newest first */
        get: operations["listTailorings"];
        put?: never;
        /**
         * Tailor a resume to a job
         * @description Proposals come section by section; listen to them, or read the tailoring again. Nothing is proposed that the resume does not say.
         */
        post: operations["createTailoring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a tailoring with its proposals */
        get: operations["readTailoring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the rest of a tailoring written
         * @description Of one that is `partial` or `failed`: sections that are not `done` are written; proposals that are there stay, with what was decided on them. Any other stays as it is.
         */
        post: operations["retryTailoring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or reject proposals, or take a decision back
         * @description Single proposals by `proposalIds`, those of a `section`, or all. What is `stale` is passed over, and refused where it is named.
         */
        post: operations["decideProposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}/proposals/{proposalId}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a proposal in your own words
         * @description What the resume does not say is taken all the same, and told in `warnings`.
         */
        post: operations["editProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a cover letter written
         * @description It stands under `letter` once it is done. Every sentence about you is one that the resume says.
         */
        post: operations["writeLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}/letter/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export the cover letter
         * @description As PDF, DOCX or plain text, in the look of the resume.
         */
        post: operations["exportLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tailored resume
         * @description The version of the resume that was tailored, with every accepted proposal.
         */
        get: operations["readTailoredResume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export the resume with everything that was accepted
         * @description As PDF, DOCX, JSON Resume or Markdown; see `POST /v1/resumes/{id}/exports`.
         */
        post: operations["exportTailoring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tailorings/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to a tailoring (server-sent events)
         * @description All events from the first, or from the one after `Last-Event-ID`: `tailoring.created`, `tailoring.matched`, `tailoring.section` (with `section` and `proposalIds`), `tailoring.decided`, `tailoring.letter`, `tailoring.finished` (with `state`).
         */
        get: operations["listenToTailoring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "id": "evt_4fVb0kQm2xYt7cNpLr8sDw",
         *       "type": "session.ended",
         *       "timestamp": "2026-11-01T09:30:00.000Z",
         *       "mode": "test",
         *       "subject": {
         *         "type": "session",
         *         "id": "ses_4fVb0kQm2xYt7cNpLr8sDw"
         *       },
         *       "sequence": 7,
         *       "data": {
         *         "status": "ended",
         *         "reason": "completed"
         *       }
         *     }
         */
        WebhookEvent: {
            /** @description The same in every attempt and replay: do each only once. */
            id: string;
            /** @enum {string} */
            type: "session.created" | "session.consented" | "session.queued" | "session.live" | "session.suspended" | "session.ended" | "session.abandoned" | "session.failed" | "session.progress" | "session.control" | "evaluation.progress" | "evaluation.completed" | "evaluation.failed" | "application.created" | "application.status" | "application.changed" | "application.note" | "application.reminder" | "application.message" | "application.practice" | "application.practice_draft" | "resume.created" | "resume.progress" | "resume.parsed" | "resume.failed" | "resume.edited" | "tailoring.created" | "tailoring.matched" | "tailoring.section" | "tailoring.finished" | "tailoring.decided" | "tailoring.letter" | "webhook.test";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @enum {string} */
            mode: "test" | "live";
            subject: {
                type: string;
                id: string;
            };
            /** @description Counts the events of the subject from 1 on, without gaps: deliveries may overtake each other. */
            sequence: number;
            /** @description Ids and states, as in the event stream. */
            data: {
                [key: string]: unknown;
            };
        };
        CreatedSession: {
            session: components["schemas"]["Session"];
            token: components["schemas"]["SessionToken"];
        };
        Session: {
            /** @example ses_4fVb0kQm2xYt7cNpLr8sDw */
            id: string;
            /** @enum {string} */
            mode: "test" | "live";
            /** @description In test mode: what the stand-ins can do; `null` where it is not known. */
            standIns?: {
                hears: boolean;
                /** @enum {string} */
                model: "stand_in" | "real";
            } | null;
            /** @enum {string} */
            status: "created" | "consented" | "queued" | "live" | "suspended" | "ended" | "evaluating" | "evaluated" | "abandoned" | "failed";
            /** @description Raised by every step; compare it to see what is newer. */
            revision: number;
            template: {
                id: string;
                slug: string;
                version: number;
                title: string;
                /** @enum {string} */
                kind: "practice" | "screening" | "technical";
                interviewerName: string;
                questionCount: number;
                timeBudgetMs: number;
                retentionDays: number;
                /** @enum {string} */
                resultVisibility: "candidate" | "tenant";
                /** @description Whether to ask the candidate after the end, by choice, for a self-description. */
                asksSelfDescription?: boolean;
            };
            locale: string;
            displayName: string | null;
            /** @description Answered to secret keys only. */
            externalId: string | null;
            tenantName: string;
            /** @description How the tenant shows itself; `null` where it has chosen nothing. */
            branding?: {
                accent: string | null;
                logoUrl: string | null;
            } | null;
            notice: {
                version: string;
                locale: string;
                /** @enum {boolean} */
                voiceStored: false;
                retentionDays: number;
                /** @enum {string} */
                resultVisibility: "candidate" | "tenant";
                /** @enum {boolean} */
                aiDisclosure: true;
                /** @description The tenant’s own words; plain text. Show them before consent. */
                text?: string;
            };
            consent: {
                noticeVersion: string;
                locale: string;
                voice: boolean;
                /** Format: date-time */
                agreedAt: string;
            } | null;
            progress: {
                questionNumber: number;
                questionCount: number;
                questionTitle: string;
                questionHint: string;
                remainingMs: number;
                clockRunning: boolean;
                skippedQuestionIds?: string[];
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string|null} */
            endReason: "completed" | "candidate" | "partner" | "time" | "abandoned" | "failed" | null;
            /**
             * Format: date-time
             * @description Erased at this time.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description Behind a link: until when the candidate may pause and come back.
             */
            pausableUntil?: string | null;
            /**
             * Format: date-time
             * @description Paused on purpose: the candidate may come back until then.
             */
            resumableUntil?: string | null;
            recordComplete: boolean | null;
            /** @enum {string|null} */
            failure: "at_capacity" | "body_too_large" | "code_expired" | "code_wrong" | "connection_lost" | "connection_replaced" | "consent_required" | "idempotency_conflict" | "idempotency_in_progress" | "internal" | "invalid_cursor" | "invalid_json" | "invalid_key" | "invalid_request" | "invalid_ticket" | "invalid_token" | "invitation_for_another" | "invitation_void" | "job_unreadable" | "last_owner" | "method_not_allowed" | "microphone_busy" | "microphone_denied" | "microphone_forbidden" | "microphone_insecure" | "microphone_lost" | "microphone_missing" | "microphone_silenced" | "not_allowed" | "not_found" | "not_signed_in" | "origin_not_allowed" | "payment_required" | "proposal_stale" | "protocol_error" | "rate_limited" | "resume_changed" | "resume_damaged" | "resume_encrypted" | "resume_missing" | "resume_not_ready" | "resume_too_complex" | "resume_unreadable" | "resume_unsupported" | "session_erased" | "session_limit" | "session_over" | "sound_blocked" | "sound_stalled" | "template_unknown" | "token_expired" | "unavailable" | "unsupported" | "vendor_failed" | null;
        };
        SessionToken: {
            value: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Problem: {
            /**
             * Format: uri
             * @description Page of the code.
             */
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "at_capacity" | "body_too_large" | "code_expired" | "code_wrong" | "connection_replaced" | "consent_required" | "idempotency_conflict" | "idempotency_in_progress" | "internal" | "invalid_cursor" | "invalid_json" | "invalid_key" | "invalid_request" | "invalid_ticket" | "invalid_token" | "invitation_for_another" | "invitation_void" | "job_unreadable" | "last_owner" | "method_not_allowed" | "not_allowed" | "not_found" | "not_signed_in" | "origin_not_allowed" | "payment_required" | "proposal_stale" | "protocol_error" | "rate_limited" | "resume_changed" | "resume_damaged" | "resume_encrypted" | "resume_missing" | "resume_not_ready" | "resume_too_complex" | "resume_unreadable" | "resume_unsupported" | "session_erased" | "session_limit" | "session_over" | "template_unknown" | "token_expired" | "unavailable" | "vendor_failed";
            detail: string;
            requestId: string;
            retryable: boolean;
            /** @description What to do now. */
            fix?: string;
            errors?: {
                /**
                 * @description Where: a JSON pointer (RFC 6901) into the body, or `query.<name>`, `path.<name>` or `header.<name>` outside of it.
                 * @example /displayName
                 */
                pointer: string;
                detail: string;
                /** @enum {string} */
                code?: "language_incomplete";
                /** @description With `language_incomplete`: the parts that do not exist in this language. */
                missing?: ("template" | "notice" | "lines" | "backchannels" | "stop_words" | "completeness" | "evaluation")[];
            }[];
        };
        Notice: {
            /** @description Send it with the consent: an older one is refused. */
            version: string;
            locale: string;
            title: string;
            /** @description How long it takes, what becomes of the voice, what is kept for how long, and what the AI does. */
            facts: string[];
            /** @description Your own words from the template. */
            tenantText: string | null;
            nothingYet: string;
            /** @description The button that goes on to the microphone. */
            agree: string;
            /** @description The button that goes on without one. */
            type: string;
        };
        Joined: {
            session: components["schemas"]["Session"];
            /** @description The ways to the agent, in order of preference; each with what its kind needs. */
            connections: ({
                /** @enum {string} */
                kind: "livekit";
                /** Format: uri */
                url: string;
                token: string;
            } | {
                /** @enum {string} */
                kind: "websocket";
                /** Format: uri */
                url: string;
            })[];
            /** @description Single use, 60 s; goes into the first message. */
            ticket: string;
            epoch: number;
        };
        SessionControl: {
            turn: {
                /** @enum {string} */
                mode: "conversational" | "coding";
                minPauseMs?: number;
                maxPauseMs?: number;
                checkInAfterMs?: number;
                silenceAfterMs?: number;
            };
        };
        ResultToken: {
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        WebhookEndpoint: {
            /** @example whe_4fVb0kQm2xYt7cNpLr8sDw */
            id: string;
            /** @enum {string} */
            mode: "test" | "live";
            /** @example https://ats.example/hooks/vivavoce */
            url: string;
            description: string;
            /** @description Types that are sent; empty sends every type. */
            events: ("session.created" | "session.consented" | "session.queued" | "session.live" | "session.suspended" | "session.ended" | "session.abandoned" | "session.failed" | "session.progress" | "session.control" | "evaluation.progress" | "evaluation.completed" | "evaluation.failed" | "application.created" | "application.status" | "application.changed" | "application.note" | "application.reminder" | "application.message" | "application.practice" | "application.practice_draft" | "resume.created" | "resume.progress" | "resume.parsed" | "resume.failed" | "resume.edited" | "tailoring.created" | "tailoring.matched" | "tailoring.section" | "tailoring.finished" | "tailoring.decided" | "tailoring.letter")[];
            enabled: boolean;
            /**
             * @description Set where we disabled it: `failing` after a day without one success, `gone` after it answered 410. Enable it again by `PATCH`.
             * @enum {string|null}
             */
            disabledReason: "failing" | "gone" | null;
            /**
             * Format: date-time
             * @description Since when no attempt has succeeded.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until then the secret before the last rotation signs beside the present one.
             */
            previousSecretEndsAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        WebhookEndpointWithSecret: components["schemas"]["WebhookEndpoint"] & {
            /**
             * @description Verifies the signatures. Shown now and never again.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
        };
        NewWebhookEndpoint: {
            /** @description HTTPS, on port 443 or 8443, on the public internet; without a user name or password. Redirects are not followed. */
            url: string;
            /** @default  */
            description?: string;
            /** @default [] */
            events?: ("session.created" | "session.consented" | "session.queued" | "session.live" | "session.suspended" | "session.ended" | "session.abandoned" | "session.failed" | "session.progress" | "session.control" | "evaluation.progress" | "evaluation.completed" | "evaluation.failed" | "application.created" | "application.status" | "application.changed" | "application.note" | "application.reminder" | "application.message" | "application.practice" | "application.practice_draft" | "resume.created" | "resume.progress" | "resume.parsed" | "resume.failed" | "resume.edited" | "tailoring.created" | "tailoring.matched" | "tailoring.section" | "tailoring.finished" | "tailoring.decided" | "tailoring.letter")[];
        };
        WebhookEndpointChange: {
            /** @description HTTPS, on port 443 or 8443, on the public internet; without a user name or password. Redirects are not followed. */
            url?: string;
            description?: string;
            events?: ("session.created" | "session.consented" | "session.queued" | "session.live" | "session.suspended" | "session.ended" | "session.abandoned" | "session.failed" | "session.progress" | "session.control" | "evaluation.progress" | "evaluation.completed" | "evaluation.failed" | "application.created" | "application.status" | "application.changed" | "application.note" | "application.reminder" | "application.message" | "application.practice" | "application.practice_draft" | "resume.created" | "resume.progress" | "resume.parsed" | "resume.failed" | "resume.edited" | "tailoring.created" | "tailoring.matched" | "tailoring.section" | "tailoring.finished" | "tailoring.decided" | "tailoring.letter")[];
            enabled?: boolean;
        };
        Delivery: {
            /** @example dlv_4fVb0kQm2xYt7cNpLr8sDw */
            id: string;
            endpointId: string;
            /** @description Also the `webhook-id` header of every attempt. */
            eventId: string;
            /** @enum {string} */
            eventType: "session.created" | "session.consented" | "session.queued" | "session.live" | "session.suspended" | "session.ended" | "session.abandoned" | "session.failed" | "session.progress" | "session.control" | "evaluation.progress" | "evaluation.completed" | "evaluation.failed" | "application.created" | "application.status" | "application.changed" | "application.note" | "application.reminder" | "application.message" | "application.practice" | "application.practice_draft" | "resume.created" | "resume.progress" | "resume.parsed" | "resume.failed" | "resume.edited" | "tailoring.created" | "tailoring.matched" | "tailoring.section" | "tailoring.finished" | "tailoring.decided" | "tailoring.letter" | "webhook.test";
            /** @enum {string} */
            status: "pending" | "delivered" | "failed";
            attempts: number;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt: string | null;
        };
        ReplayWindow: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /**
             * @description Both where it is missing.
             * @enum {string}
             */
            status?: "failed" | "delivered";
            /** @description The `nextCursor` of the answer before, with the same window. */
            cursor?: string;
        };
        DeliveryWithLog: components["schemas"]["Delivery"] & {
            /** @description Exactly what is sent. */
            body: string;
            log: {
                number: number;
                /** Format: date-time */
                at: string;
                durationMs: number;
                /** @description HTTP status of the answer. */
                status: number | null;
                /** @description Why it did not count: `timeout`, `connection`, `status`, `redirect`, `refused_<reason>` where the address leads where we do not go, or `secret` where the endpoint needs a new one. */
                failure: string | null;
                /** @description Without the signature. */
                requestHeaders: {
                    [key: string]: string;
                };
                /** @description The first 1,000 characters of the answer. */
                response: string | null;
            }[];
        };
        Usage: {
            /**
             * Format: date
             * @example 2026-11-01
             */
            from: string;
            /**
             * Format: date
             * @example 2026-11-01
             */
            to: string;
            /** @description Test mode is not metered: this is an example month, the same for every call. Nothing of it was used. */
            example: boolean;
            totals: {
                /**
                 * @description The unit stands in the name. `interview_seconds` and `tailored_resumes` are what a plan prices; `prepaid_interview_seconds` is what candidates paid for; the others are what it takes to run. `stored_bytes` is told once a day: over a month it is bytes times days.
                 * @enum {string}
                 */
                kind: "interview_seconds" | "prepaid_interview_seconds" | "tailored_resumes" | "stored_bytes" | "model_input_tokens" | "model_cache_write_tokens" | "model_cache_read_tokens" | "model_output_tokens" | "recognised_ms" | "synthesised_characters";
                /** @description Whole units of the kind. */
                quantity: number;
                /** @description Lines of the ledger: of `interview_seconds`, interviews. */
                events: number;
                /** @description What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used. */
                costMicroUsd: number;
                /** @description The same, had no prompt cache been used. */
                uncachedMicroUsd: number;
            }[];
            days: {
                /**
                 * @description The unit stands in the name. `interview_seconds` and `tailored_resumes` are what a plan prices; `prepaid_interview_seconds` is what candidates paid for; the others are what it takes to run. `stored_bytes` is told once a day: over a month it is bytes times days.
                 * @enum {string}
                 */
                kind: "interview_seconds" | "prepaid_interview_seconds" | "tailored_resumes" | "stored_bytes" | "model_input_tokens" | "model_cache_write_tokens" | "model_cache_read_tokens" | "model_output_tokens" | "recognised_ms" | "synthesised_characters";
                /** @description Whole units of the kind. */
                quantity: number;
                /** @description Lines of the ledger: of `interview_seconds`, interviews. */
                events: number;
                /** @description What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used. */
                costMicroUsd: number;
                /** @description The same, had no prompt cache been used. */
                uncachedMicroUsd: number;
                /**
                 * Format: date
                 * @example 2026-11-01
                 */
                day: string;
            }[];
            templates: {
                /**
                 * @description The unit stands in the name. `interview_seconds` and `tailored_resumes` are what a plan prices; `prepaid_interview_seconds` is what candidates paid for; the others are what it takes to run. `stored_bytes` is told once a day: over a month it is bytes times days.
                 * @enum {string}
                 */
                kind: "interview_seconds" | "prepaid_interview_seconds" | "tailored_resumes" | "stored_bytes" | "model_input_tokens" | "model_cache_write_tokens" | "model_cache_read_tokens" | "model_output_tokens" | "recognised_ms" | "synthesised_characters";
                /** @description Whole units of the kind. */
                quantity: number;
                /** @description Lines of the ledger: of `interview_seconds`, interviews. */
                events: number;
                /** @description What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used. */
                costMicroUsd: number;
                /** @description The same, had no prompt cache been used. */
                uncachedMicroUsd: number;
                templateId: string;
                title: string | null;
            }[];
            keys: {
                /**
                 * @description The unit stands in the name. `interview_seconds` and `tailored_resumes` are what a plan prices; `prepaid_interview_seconds` is what candidates paid for; the others are what it takes to run. `stored_bytes` is told once a day: over a month it is bytes times days.
                 * @enum {string}
                 */
                kind: "interview_seconds" | "prepaid_interview_seconds" | "tailored_resumes" | "stored_bytes" | "model_input_tokens" | "model_cache_write_tokens" | "model_cache_read_tokens" | "model_output_tokens" | "recognised_ms" | "synthesised_characters";
                /** @description Whole units of the kind. */
                quantity: number;
                /** @description Lines of the ledger: of `interview_seconds`, interviews. */
                events: number;
                /** @description What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used. */
                costMicroUsd: number;
                /** @description The same, had no prompt cache been used. */
                uncachedMicroUsd: number;
                keyId: string;
                name: string | null;
            }[];
            /** @description At the end of this month, should the days to come be like the last seven; `null` unless the span is this month so far. */
            forecast: {
                /**
                 * @description The unit stands in the name. `interview_seconds` and `tailored_resumes` are what a plan prices; `prepaid_interview_seconds` is what candidates paid for; the others are what it takes to run. `stored_bytes` is told once a day: over a month it is bytes times days.
                 * @enum {string}
                 */
                kind: "interview_seconds" | "prepaid_interview_seconds" | "tailored_resumes" | "stored_bytes" | "model_input_tokens" | "model_cache_write_tokens" | "model_cache_read_tokens" | "model_output_tokens" | "recognised_ms" | "synthesised_characters";
                /** @description Whole units of the kind. */
                quantity: number;
                /** @description What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used. */
                costMicroUsd: number;
            }[] | null;
        };
        InterviewUsage: {
            sessionId: string;
            example: boolean;
            /** @description In which the candidate was there; 0 while it runs. */
            seconds: number;
            /** @description What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used. */
            costMicroUsd: number;
            /** @description The same, had no prompt cache been used. */
            uncachedMicroUsd: number;
            stages: {
                /** @enum {string} */
                stage: "recognition" | "reply" | "voice" | "evaluation" | "tailoring";
                model: string;
                amounts: {
                    /**
                     * @description The unit stands in the name. `interview_seconds` and `tailored_resumes` are what a plan prices; `prepaid_interview_seconds` is what candidates paid for; the others are what it takes to run. `stored_bytes` is told once a day: over a month it is bytes times days.
                     * @enum {string}
                     */
                    kind: "interview_seconds" | "prepaid_interview_seconds" | "tailored_resumes" | "stored_bytes" | "model_input_tokens" | "model_cache_write_tokens" | "model_cache_read_tokens" | "model_output_tokens" | "recognised_ms" | "synthesised_characters";
                    /** @description Whole units of the kind. */
                    quantity: number;
                    /** @description Lines of the ledger: of `interview_seconds`, interviews. */
                    events: number;
                    /** @description What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used. */
                    costMicroUsd: number;
                    /** @description The same, had no prompt cache been used. */
                    uncachedMicroUsd: number;
                }[];
                /** @description What vendors ask for it, in millionths of a US dollar, by the price table of the day on which it was used. */
                costMicroUsd: number;
                /** @description The same, had no prompt cache been used. */
                uncachedMicroUsd: number;
            }[];
        };
        Link: {
            /** @example lnk_4fVb0kQm2xYt7cNpLr8sDw */
            id: string;
            /** @enum {string} */
            mode: "test" | "live";
            /** @enum {string} */
            kind: "single" | "open";
            /**
             * Format: uri
             * @description What the candidate opens. Whoever has it can begin the interview.
             */
            url: string;
            /** @enum {string} */
            state: "created" | "sent" | "opened" | "started" | "paused" | "finished" | "expired" | "revoked";
            /**
             * @description How the interview ended, how far an expired link came, or why nobody can begin: the template is archived, or the open link has had all its interviews.
             * @enum {string|null}
             */
            reason: "completed" | "candidate" | "partner" | "time" | "abandoned" | "failed" | "never_opened" | "never_started" | "erased" | "archived" | "full" | null;
            template: {
                id: string;
                slug: string;
                version: number;
                title: string;
            };
            /** @description `null` for an open link. */
            candidate: {
                id: string;
                name: string | null;
                email: string | null;
                externalId: string | null;
            } | null;
            locale: string;
            source: string | null;
            /** @description Whom the candidate may ask. */
            contact: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            remindAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            remindedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description Raised by every retake. */
            attempt: number;
            /** @description Of the present attempt; `null` for an open link. */
            session: {
                id: string;
                /** @enum {string} */
                status: "created" | "consented" | "queued" | "live" | "suspended" | "ended" | "evaluating" | "evaluated" | "abandoned" | "failed";
                /** Format: date-time */
                startedAt: string | null;
                /** Format: date-time */
                endedAt: string | null;
                /** Format: date-time */
                resumableUntil: string | null;
            } | null;
            sessionCount: number;
            /** @description Interviews that an open link takes. */
            maxSessions: number | null;
            /** Format: date-time */
            createdAt: string;
        };
        CreatedLinks: {
            data: components["schemas"]["Link"][];
        };
        Candidate: {
            /** @example cnd_4fVb0kQm2xYt7cNpLr8sDw */
            id: string;
            name: string | null;
            email: string | null;
            /** @description What they typed into an open link: nobody has proved that it is theirs. */
            statedEmail: string | null;
            /** @description Your own reference. */
            externalId: string | null;
            locale: string | null;
            /** Format: date-time */
            createdAt: string;
            interviewCount: number;
            /**
             * Format: date-time
             * @description When the last one was created.
             */
            lastInterviewAt: string | null;
            /** @description Whether somebody else may be the same person. */
            hasDuplicates: boolean;
        };
        CandidateDetail: {
            /** @example cnd_4fVb0kQm2xYt7cNpLr8sDw */
            id: string;
            name: string | null;
            email: string | null;
            /** @description What they typed into an open link: nobody has proved that it is theirs. */
            statedEmail: string | null;
            /** @description Your own reference. */
            externalId: string | null;
            locale: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Since when advisers may see them and their interviews, as they agreed.
             */
            advisersAgreedAt: string | null;
            /** @description Merged into this one; each can be separated again. */
            merged: components["schemas"]["CandidateFace"][];
            /** @description Who may be the same person, and why. */
            duplicates: {
                /** @example cnd_4fVb0kQm2xYt7cNpLr8sDw */
                id: string;
                name: string | null;
                email: string | null;
                /** @description What they typed into an open link: nobody has proved that it is theirs. */
                statedEmail: string | null;
                /** @description Your own reference. */
                externalId: string | null;
                locale: string | null;
                /** Format: date-time */
                createdAt: string;
                /** @enum {string} */
                reason: "name" | "email";
            }[];
            /** @description Newest first, 500 at most. */
            interviews: {
                id: string;
                /** @enum {string} */
                status: "created" | "consented" | "queued" | "live" | "suspended" | "ended" | "evaluating" | "evaluated" | "abandoned" | "failed";
                template: {
                    id: string;
                    version: number;
                    title: string;
                };
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                startedAt: string | null;
                /** Format: date-time */
                endedAt: string | null;
                /** Format: date-time */
                expiresAt: string | null;
            }[];
        };
        CandidateFace: {
            /** @example cnd_4fVb0kQm2xYt7cNpLr8sDw */
            id: string;
            name: string | null;
            email: string | null;
            /** @description What they typed into an open link: nobody has proved that it is theirs. */
            statedEmail: string | null;
            /** @description Your own reference. */
            externalId: string | null;
            locale: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        CandidateExport: {
            candidateId: string;
            /** Format: date-time */
            exportedAt: string;
            /** @description Rows by kind, as they are kept. */
            records: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        ErasureReceipt: {
            id: string;
            /** @description Of the candidate that is no more. */
            candidateId: string;
            /** @description Id of the member or the key. */
            askedBy: string;
            /** @enum {string} */
            state: "running" | "done";
            /** @description How far it is, in interviews. */
            progress: {
                done: number;
                of: number;
            };
            /** @description What went: rows by kind. Complete once it is done. */
            counts: {
                [key: string]: number;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            doneAt: string | null;
        };
        PackageBalance: {
            /** @description Whether an interview of this candidate takes a place; else the tenant pays for it. */
            required: boolean;
            /** @description Interviews that the candidate has ahead. */
            left: number;
            offers: {
                places: number;
                amount: number;
                currency: string;
            }[];
            /** @description The newest first. */
            packages: components["schemas"]["Package"][];
        };
        Package: {
            id: string;
            candidateId: string;
            /**
             * @description By the candidate, or by you.
             * @enum {string}
             */
            source: "bought" | "given";
            /**
             * @description `open` until it is paid; `over` where it never was. Only what is paid has places.
             * @enum {string}
             */
            status: "open" | "paid" | "over";
            places: number;
            /** @description Places that no interview has taken, and no refund has taken back. */
            left: number;
            /** @description Minor units of `currency`; null where it was given. */
            amount: number | null;
            /** @description Given back of `amount`; the same share of the places, rounded down, is gone with it. */
            refundedAmount: number;
            /** @description ISO 4217, in lower case. */
            currency: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        PackagePurchase: {
            package: components["schemas"]["Package"];
            /**
             * Format: uri
             * @description Lead the browser there to pay.
             */
            url: string;
        };
        CandidateToken: {
            value: string;
            /** Format: date-time */
            expiresAt: string;
            candidateId: string;
            /** @enum {string} */
            mode: "test" | "live";
            scopes: ("resumes" | "applications" | "practice" | "interviews")[];
            /**
             * Format: date-time
             * @description When everything in an anonymous workspace is erased, unless it is claimed before; null for a known candidate.
             */
            erasedAt: string | null;
            /** @description The candidate’s own sign-in; null where a backend or a page asked for the token. */
            signInId: string | null;
        };
        CandidateCode: {
            /** @description Sent back with the code. */
            id: string;
            /** Format: date-time */
            expiresAt: string;
        };
        CandidateInterview: {
            /** @description Of the session. */
            id: string;
            title: string;
            /** @enum {string} */
            kind: "practice" | "screening" | "technical";
            /** @enum {string} */
            status: "created" | "consented" | "queued" | "live" | "suspended" | "ended" | "evaluating" | "evaluated" | "abandoned" | "failed";
            locale: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description Erased at this time.
             */
            expiresAt: string | null;
            /** @description Whether there is a result for the candidate: the interview is over, and its template’s `resultVisibility` is `candidate`. */
            hasResult: boolean;
        };
        Job: {
            id: string;
            /** @description Null where the tenant took it in. */
            candidateId: string | null;
            /** @enum {string} */
            source: "url" | "text" | "file";
            title: string | null;
            employer: string | null;
            location: string | null;
            url: string | null;
            /** @description Readable text, line by line, without markup. */
            text: string;
            locale: string;
            requirements: {
                id: string;
                /** @enum {string} */
                kind: "must" | "nice";
                text: string;
                /** @description The words of the description that say it, letter by letter. */
                quote: string;
            }[];
            /** @description What speaks to a machine, or what a reader does not see. Kept as data, never followed. */
            found: {
                /** @enum {string} */
                kind: "instruction" | "hidden_text";
                text: string;
                /** @description Index of the line; null where it is in none. */
                line: number | null;
            }[];
            /** Format: date-time */
            createdAt: string;
        };
        Application: {
            id: string;
            candidateId: string;
            /** @enum {string} */
            status: "saved" | "applied" | "screening" | "interview" | "offer" | "rejected" | "withdrawn";
            title: string;
            employer: string | null;
            location: string | null;
            url: string | null;
            /** @description Null where it was written by hand, or the job was erased since. */
            jobId: string | null;
            /** @description The resume that goes with it. */
            resume: {
                id: string;
                version: number;
            } | null;
            /** @description The newest tailoring to its job. */
            tailoring: {
                id: string;
                /** @enum {string} */
                state: "working" | "done" | "partial" | "failed";
            } | null;
            /** @description How drafting questions for practice goes; null where nobody asked for it, or job or resume changed since. */
            practiceDraft: {
                /** @enum {string} */
                state: "drafting" | "ready" | "failed";
                /** @enum {string|null} */
                problem: "job_unreadable" | "vendor_failed" | "unavailable" | null;
            } | null;
            /** @description Newest first; the last ten. */
            practice: {
                sessionId: string;
                /** @enum {string} */
                status: "created" | "consented" | "queued" | "live" | "suspended" | "ended" | "evaluating" | "evaluated" | "abandoned" | "failed";
                /** Format: date-time */
                createdAt: string;
            }[];
            noteCount: number;
            /** @description The next that is not done. */
            nextReminder: {
                id: string;
                text: string;
                /**
                 * Format: date-time
                 * @description When it is due.
                 */
                at: string;
                /** Format: date-time */
                doneAt: string | null;
                /**
                 * Format: date-time
                 * @description When the candidate was reminded.
                 */
                sentAt: string | null;
            } | null;
            /** Format: date-time */
            statusChangedAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ApplicationDetail: components["schemas"]["Application"] & {
            notes: {
                id: string;
                text: string;
                /** @enum {string} */
                author: "candidate" | "tenant";
                /** @description Of a member. */
                authorName: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
            }[];
            reminders: {
                id: string;
                text: string;
                /**
                 * Format: date-time
                 * @description When it is due.
                 */
                at: string;
                /** Format: date-time */
                doneAt: string | null;
                /**
                 * Format: date-time
                 * @description When the candidate was reminded.
                 */
                sentAt: string | null;
            }[];
        };
        ApplicationMessage: {
            id: string;
            messageId: string;
            from: string;
            subject: string;
            text: string;
            /** Format: date-time */
            receivedAt: string;
        };
        ApplicationTimelineEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "created";
            /** @enum {string} */
            status: "saved" | "applied" | "screening" | "interview" | "offer" | "rejected" | "withdrawn";
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "status";
            /** @enum {string} */
            from: "saved" | "applied" | "screening" | "interview" | "offer" | "rejected" | "withdrawn";
            /** @enum {string} */
            to: "saved" | "applied" | "screening" | "interview" | "offer" | "rejected" | "withdrawn";
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "note";
            noteId: string;
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "reminder";
            reminderId: string;
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "message";
            message: components["schemas"]["ApplicationMessage"];
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "practice";
            sessionId: string;
            /** @enum {string} */
            status: "created" | "consented" | "queued" | "live" | "suspended" | "ended" | "evaluating" | "evaluated" | "abandoned" | "failed";
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "answer";
            sessionId: string;
            questionNumber: number;
            questionCount: number;
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "evaluation";
            sessionId: string;
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "tailoring";
            tailoringId: string;
            /** @enum {string} */
            state: "started" | "decided" | "working" | "done" | "partial" | "failed";
        } | {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "resume";
            resumeId: string;
            version: number;
        };
        EvaluationResult: {
            /** @enum {string} */
            status: "none";
        } | {
            /** @enum {string} */
            status: "waiting";
        } | {
            /** @enum {string} */
            status: "running";
            questionsDone: number;
            questionCount: number;
        } | {
            /** @enum {string} */
            status: "done";
            evaluation: components["schemas"]["Evaluation"];
        } | {
            /** @enum {string} */
            status: "failed";
            /** @enum {string} */
            code: "at_capacity" | "body_too_large" | "code_expired" | "code_wrong" | "connection_lost" | "connection_replaced" | "consent_required" | "idempotency_conflict" | "idempotency_in_progress" | "internal" | "invalid_cursor" | "invalid_json" | "invalid_key" | "invalid_request" | "invalid_ticket" | "invalid_token" | "invitation_for_another" | "invitation_void" | "job_unreadable" | "last_owner" | "method_not_allowed" | "microphone_busy" | "microphone_denied" | "microphone_forbidden" | "microphone_insecure" | "microphone_lost" | "microphone_missing" | "microphone_silenced" | "not_allowed" | "not_found" | "not_signed_in" | "origin_not_allowed" | "payment_required" | "proposal_stale" | "protocol_error" | "rate_limited" | "resume_changed" | "resume_damaged" | "resume_encrypted" | "resume_missing" | "resume_not_ready" | "resume_too_complex" | "resume_unreadable" | "resume_unsupported" | "session_erased" | "session_limit" | "session_over" | "sound_blocked" | "sound_stalled" | "template_unknown" | "token_expired" | "unavailable" | "unsupported" | "vendor_failed";
        };
        Evaluation: {
            id: string;
            sessionId: string;
            /** @enum {string} */
            status: "complete" | "partial";
            summary: string;
            questions: components["schemas"]["QuestionEvaluation"][];
            figures: components["schemas"]["EvaluationFigures"];
            /** Format: date-time */
            createdAt: string;
        };
        QuestionEvaluation: {
            questionId: string;
            number: number;
            title: string;
            score: number | null;
            maxScore: number;
            label: string | null;
            criteria: (components["schemas"]["ScoredCriterion"] | components["schemas"]["AbstainedCriterion"])[];
            doneWell: string | null;
            toTry: string | null;
        };
        ScoredCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            outcome: "scored";
            criterionId: string;
            name: string;
            /** @description Number of the level, from 1. */
            score: number;
            maxScore: number;
            label: string;
            reason: string;
            quotes: components["schemas"]["Quote"][];
        };
        Quote: {
            /** @description Verbatim from the utterance. */
            text: string;
            utteranceSequence: number;
            startMs: number;
        };
        AbstainedCriterion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            outcome: "abstained";
            criterionId: string;
            name: string;
            /** @enum {string} */
            reason: "too_little_said" | "skipped" | "not_judged";
        };
        EvaluationFigures: {
            durationMs: number;
            candidateSpeakingMs: number;
            candidateWords: number;
            questionsAsked: number;
            interruptions: number;
            typedAnswers: number;
        };
        SelfDescription: {
            /**
             * @description Left out or `null`: prefers not to say.
             * @enum {string|null}
             */
            gender?: "woman" | "man" | "other" | null;
            /**
             * @description Left out or `null`: prefers not to say.
             * @enum {string|null}
             */
            age?: "under_25" | "25_to_39" | "40_to_54" | "55_or_older" | null;
            /**
             * @description Left out or `null`: prefers not to say.
             * @enum {string|null}
             */
            disability?: "yes" | "no" | null;
        };
        Resume: {
            id: string;
            candidateId: string;
            /** @enum {string} */
            state: "parsing" | "parsed" | "failed";
            version: number;
            file: {
                name: string;
                type: string;
                bytes: number;
                pages: number | null;
            } | null;
            document: components["schemas"]["JsonResume"];
            markdown: string;
            lines: {
                page: number;
                text: string;
                box: {
                    x: number;
                    y: number;
                    width: number;
                    height: number;
                } | null;
            }[];
            spans: {
                [key: string]: number[];
            };
            confidence: {
                [key: string]: number;
            };
            found: {
                /** @enum {string} */
                kind: "instruction" | "hidden_text";
                text: string;
                line: number | null;
            }[];
            problem: {
                /** @enum {string} */
                code: "resume_damaged" | "resume_encrypted" | "resume_missing" | "resume_too_complex" | "resume_unreadable" | "resume_unsupported";
                detail: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A resume as https://jsonresume.org/schema describes it. */
        JsonResume: {
            basics?: {
                name?: string;
                label?: string;
                email?: string;
                phone?: string;
                url?: string;
                summary?: string;
                location?: {
                    address?: string;
                    postalCode?: string;
                    city?: string;
                    countryCode?: string;
                    region?: string;
                };
                profiles?: {
                    network?: string;
                    username?: string;
                    url?: string;
                }[];
            };
            work?: {
                name?: string;
                location?: string;
                description?: string;
                position?: string;
                url?: string;
                startDate?: string;
                endDate?: string;
                summary?: string;
                highlights?: string[];
            }[];
            volunteer?: {
                organization?: string;
                position?: string;
                url?: string;
                startDate?: string;
                endDate?: string;
                summary?: string;
                highlights?: string[];
            }[];
            education?: {
                institution?: string;
                area?: string;
                studyType?: string;
                url?: string;
                startDate?: string;
                endDate?: string;
                score?: string;
                courses?: string[];
            }[];
            awards?: {
                title?: string;
                date?: string;
                awarder?: string;
                summary?: string;
            }[];
            certificates?: {
                name?: string;
                date?: string;
                url?: string;
                issuer?: string;
            }[];
            publications?: {
                name?: string;
                publisher?: string;
                releaseDate?: string;
                url?: string;
                summary?: string;
            }[];
            skills?: {
                name?: string;
                level?: string;
                keywords?: string[];
            }[];
            languages?: {
                language?: string;
                fluency?: string;
            }[];
            interests?: {
                name?: string;
                keywords?: string[];
            }[];
            references?: {
                name?: string;
                reference?: string;
            }[];
            projects?: {
                name?: string;
                description?: string;
                highlights?: string[];
                keywords?: string[];
                url?: string;
                startDate?: string;
                endDate?: string;
                roles?: string[];
                entity?: string;
                type?: string;
            }[];
        };
        ResumeItem: {
            id: string;
            candidateId: string;
            /** @enum {string} */
            state: "parsing" | "parsed" | "failed";
            version: number;
            file: {
                name: string;
                type: string;
                bytes: number;
                pages: number | null;
            } | null;
            problem: {
                /** @enum {string} */
                code: "resume_damaged" | "resume_encrypted" | "resume_missing" | "resume_too_complex" | "resume_unreadable" | "resume_unsupported";
                detail: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Tailoring: {
            id: string;
            candidateId: string;
            resumeId: string;
            resumeVersion: number;
            jobId: string;
            /** @enum {string} */
            state: "working" | "done" | "partial" | "failed";
            sections: {
                done: ("basics" | "work" | "education" | "skills" | "projects" | "certificates" | "languages" | "volunteer" | "awards" | "publications" | "interests" | "references")[];
                all: ("basics" | "work" | "education" | "skills" | "projects" | "certificates" | "languages" | "volunteer" | "awards" | "publications" | "interests" | "references")[];
            };
            /** @description Requirement by requirement; there is no total. */
            match: {
                requirementId: string;
                /** @enum {string} */
                state: "met" | "partly" | "not_met";
                /** @description Lines of the resume that show it. */
                evidence: number[];
                note: string;
            }[];
            proposals: components["schemas"]["Proposal"][];
            /** @description Proposals that were not shown, as they said more than the resume does. */
            dropped: {
                /** @enum {string} */
                section: "basics" | "work" | "education" | "skills" | "projects" | "certificates" | "languages" | "volunteer" | "awards" | "publications" | "interests" | "references";
                /** @enum {string} */
                reason: "number" | "date" | "name" | "degree" | "certificate" | "technology" | "skill" | "claim" | "link" | "unchanged" | "not_applicable" | "without_source";
                count: number;
            }[];
            letter: {
                /** @enum {string} */
                state: "working" | "done" | "failed";
                paragraphs: {
                    text: string;
                    lines: number[];
                }[];
                droppedCount: number;
            } | null;
            /** Format: date-time */
            createdAt: string;
        };
        Proposal: {
            id: string;
            tailoringId: string;
            /** @enum {string} */
            section: "basics" | "work" | "education" | "skills" | "projects" | "certificates" | "languages" | "volunteer" | "awards" | "publications" | "interests" | "references";
            /** @description JSON Patch (RFC 6902) on the JSON Resume. A `test` comes first. */
            patch: ({
                /** @enum {string} */
                op: "add" | "replace" | "test";
                path: string;
                value?: unknown;
            } | {
                /** @enum {string} */
                op: "remove";
                path: string;
            } | {
                /** @enum {string} */
                op: "move";
                from: string;
                path: string;
            })[];
            before: string;
            after: string;
            reason: string;
            requirementId: string | null;
            /** @description Lines of the resume that it rests on. */
            lines: number[];
            /**
             * @description `stale`: the text that it would replace has changed since.
             * @enum {string}
             */
            state: "open" | "accepted" | "rejected" | "edited" | "stale";
            /** @description The person’s own words, where they wrote some. */
            edited: string | null;
            /** @description What in the person’s own words no line of the resume says. */
            warnings: {
                /** @enum {string} */
                kind: "number" | "date" | "name" | "degree" | "certificate" | "technology" | "skill" | "claim" | "link";
                /** @description The words, as they stand in the text. */
                text: string;
            }[];
        };
        TailoredResume: {
            tailoringId: string;
            resumeId: string;
            resumeVersion: number;
            document: {
                basics?: {
                    name?: string;
                    label?: string;
                    email?: string;
                    phone?: string;
                    url?: string;
                    summary?: string;
                    location?: {
                        address?: string;
                        postalCode?: string;
                        city?: string;
                        countryCode?: string;
                        region?: string;
                    };
                    profiles?: {
                        network?: string;
                        username?: string;
                        url?: string;
                    }[];
                };
                work?: {
                    name?: string;
                    location?: string;
                    description?: string;
                    position?: string;
                    url?: string;
                    startDate?: string;
                    endDate?: string;
                    summary?: string;
                    highlights?: string[];
                }[];
                volunteer?: {
                    organization?: string;
                    position?: string;
                    url?: string;
                    startDate?: string;
                    endDate?: string;
                    summary?: string;
                    highlights?: string[];
                }[];
                education?: {
                    institution?: string;
                    area?: string;
                    studyType?: string;
                    url?: string;
                    startDate?: string;
                    endDate?: string;
                    score?: string;
                    courses?: string[];
                }[];
                awards?: {
                    title?: string;
                    date?: string;
                    awarder?: string;
                    summary?: string;
                }[];
                certificates?: {
                    name?: string;
                    date?: string;
                    url?: string;
                    issuer?: string;
                }[];
                publications?: {
                    name?: string;
                    publisher?: string;
                    releaseDate?: string;
                    url?: string;
                    summary?: string;
                }[];
                skills?: {
                    name?: string;
                    level?: string;
                    keywords?: string[];
                }[];
                languages?: {
                    language?: string;
                    fluency?: string;
                }[];
                interests?: {
                    name?: string;
                    keywords?: string[];
                }[];
                references?: {
                    name?: string;
                    reference?: string;
                }[];
                projects?: {
                    name?: string;
                    description?: string;
                    highlights?: string[];
                    keywords?: string[];
                    url?: string;
                    startDate?: string;
                    endDate?: string;
                    roles?: string[];
                    entity?: string;
                    type?: string;
                }[];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSessions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "created" | "consented" | "queued" | "live" | "suspended" | "ended" | "evaluating" | "evaluated" | "abandoned" | "failed";
                /** @description Id or slug. */
                template?: string;
                externalId?: string;
                /** @description Id of a candidate: all interviews of the person, also of whoever was merged into them. */
                candidate?: string;
                /** @description Created at this time or later. */
                createdFrom?: string;
                /** @description Created before this time. */
                createdBefore?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template: string;
                    locale?: string;
                    displayName?: string;
                    externalId?: string;
                    sandbox?: {
                        seed?: string;
                        stages?: {
                            sttFinalMs?: number;
                            llmFirstTokenMs?: number;
                            llmTokensPerSecond?: number;
                            ttsFirstByteMs?: number;
                        };
                        faults?: {
                            /** @enum {string} */
                            vendor: "stt" | "llm" | "tts" | "backup_stt" | "backup_llm" | "backup_tts";
                            /** @enum {string} */
                            kind: "slow" | "stalled" | "rate_limited" | "dropped" | "failing" | "malformed";
                            from?: number;
                            times?: number;
                            delayMs?: number;
                            retryAfterSeconds?: number;
                        }[];
                        script?: {
                            text: string;
                        }[];
                        /** @enum {string} */
                        voice?: "natural" | "simple";
                        dishonest?: boolean;
                        misjudges?: number;
                        payments?: {
                            copies?: number;
                            delayMs?: number;
                            held?: boolean;
                            reordered?: boolean;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The session and its first token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSession"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    eraseSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
        };
    };
    recordConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    noticeVersion: string;
                    locale: string;
                    voice: boolean;
                };
            };
        };
        responses: {
            /** @description The session, now with consent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    joinSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    failedEpoch?: number;
                };
            };
        };
        responses: {
            /** @description Where to connect, and with which ticket. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
        };
    };
    controlSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "conversational" | "coding";
                    minPauseMs?: number;
                    maxPauseMs?: number;
                    checkInAfterMs?: number;
                    silenceAfterMs?: number;
                    /** @enum {string} */
                    type: "mode";
                } | {
                    /** @enum {string} */
                    type: "run";
                } | {
                    /** @enum {string} */
                    type: "submit";
                };
            };
        };
        responses: {
            /** @description How turns are taken from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionControl"];
                };
            };
        };
    };
    pauseSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, suspended or about to be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, ended or about to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionToken"];
                };
            };
        };
    };
    revokeTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    shareResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultToken"];
                };
            };
        };
    };
    revokeResultTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listenToSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    listUtterances: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            sequence: number;
                            /** @enum {string} */
                            role: "interviewer" | "candidate";
                            text: string;
                            /** @enum {string} */
                            input: "voice" | "typed";
                            startMs: number;
                            endMs: number;
                            turnId: string;
                            questionId: string | null;
                            /** @enum {string} */
                            mode: "conversational" | "coding";
                            interrupted: boolean;
                            displayedText?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, each template at its present version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            slug: string;
                            version: number;
                            title: string;
                            /** @enum {string} */
                            kind: "practice" | "screening" | "technical";
                            locale: string;
                            /** @enum {string} */
                            resultVisibility: "candidate" | "tenant";
                            /** @enum {string} */
                            candidateFeedback?: "full" | "summary";
                            consentText?: string;
                            interviewer: {
                                name: string;
                                persona: string;
                                voiceId?: string;
                            };
                            questions: {
                                id: string;
                                title: string;
                                text: string;
                                hint: string;
                                maxFollowUps: number;
                                /** @enum {string} */
                                asking?: "adaptive" | "verbatim";
                                idealAnswer?: string;
                                thinkMs?: number;
                                answerLimitMs?: number;
                                phase?: {
                                    title: string;
                                    introduction?: string;
                                };
                                criterionIds: string[];
                            }[];
                            criteria: {
                                id: string;
                                name: string;
                                description: string;
                                levels: {
                                    label: string;
                                    anchor: string;
                                }[];
                            }[];
                            timeBudgetMs: number;
                            retentionDays: number;
                            turn: {
                                /** @enum {string} */
                                mode: "conversational" | "coding";
                                minPauseMs?: number;
                                maxPauseMs?: number;
                                checkInAfterMs?: number;
                                silenceAfterMs?: number;
                                candidateMayChange?: boolean;
                            };
                            branding?: {
                                /** @description What candidates read in place of the tenant’s name. */
                                shownName?: string;
                                /** @description In place of the tenant’s accent colour; text on it is computed for contrast. */
                                accent?: string;
                                /** @description In place of the tenant’s logo: a picture that was uploaded in the template’s editor. */
                                logo?: string;
                            };
                            evaluation?: {
                                /** @description Members see scores between the questions; the candidate does not. */
                                whileRunning?: boolean;
                                /** @description Further judgements after the end. */
                                repeats?: number;
                                /** @description The widget asks after the end, by choice, which groups the candidate belongs to. */
                                askSelfDescription?: boolean;
                            };
                            translations?: {
                                [key: string]: {
                                    title: string;
                                    consentText?: string;
                                    interviewer?: {
                                        name?: string;
                                        persona?: string;
                                        voiceId?: string;
                                    };
                                    questions: {
                                        [key: string]: {
                                            title: string;
                                            text: string;
                                            hint: string;
                                            phase?: {
                                                title: string;
                                                introduction?: string;
                                            };
                                        };
                                    };
                                    criteria: {
                                        [key: string]: {
                                            name: string;
                                            description: string;
                                            levels: {
                                                label: string;
                                                anchor: string;
                                            }[];
                                        };
                                    };
                                };
                            };
                            /** Format: date-time */
                            createdAt: string;
                            languages: {
                                locale: string;
                                missing: ("template" | "notice" | "lines" | "backchannels" | "stop_words" | "completeness" | "evaluation")[];
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug: string;
                    title: string;
                    /** @enum {string} */
                    kind: "practice" | "screening" | "technical";
                    locale: string;
                    /** @enum {string} */
                    resultVisibility: "candidate" | "tenant";
                    /** @enum {string} */
                    candidateFeedback?: "full" | "summary";
                    consentText?: string;
                    interviewer: {
                        name: string;
                        persona: string;
                        voiceId?: string;
                    };
                    questions: {
                        id: string;
                        title: string;
                        text: string;
                        hint: string;
                        maxFollowUps: number;
                        /** @enum {string} */
                        asking?: "adaptive" | "verbatim";
                        idealAnswer?: string;
                        thinkMs?: number;
                        answerLimitMs?: number;
                        phase?: {
                            title: string;
                            introduction?: string;
                        };
                        criterionIds: string[];
                    }[];
                    criteria: {
                        id: string;
                        name: string;
                        description: string;
                        levels: {
                            label: string;
                            anchor: string;
                        }[];
                    }[];
                    timeBudgetMs: number;
                    retentionDays: number;
                    turn: {
                        /** @enum {string} */
                        mode: "conversational" | "coding";
                        minPauseMs?: number;
                        maxPauseMs?: number;
                        checkInAfterMs?: number;
                        silenceAfterMs?: number;
                        candidateMayChange?: boolean;
                    };
                    branding?: {
                        /** @description What candidates read in place of the tenant’s name. */
                        shownName?: string;
                        /** @description In place of the tenant’s accent colour; text on it is computed for contrast. */
                        accent?: string;
                        /** @description In place of the tenant’s logo: a picture that was uploaded in the template’s editor. */
                        logo?: string;
                    };
                    evaluation?: {
                        /** @description Members see scores between the questions; the candidate does not. */
                        whileRunning?: boolean;
                        /** @description Further judgements after the end. */
                        repeats?: number;
                        /** @description The widget asks after the end, by choice, which groups the candidate belongs to. */
                        askSelfDescription?: boolean;
                    };
                    translations?: {
                        [key: string]: {
                            title: string;
                            consentText?: string;
                            interviewer?: {
                                name?: string;
                                persona?: string;
                                voiceId?: string;
                            };
                            questions: {
                                [key: string]: {
                                    title: string;
                                    text: string;
                                    hint: string;
                                    phase?: {
                                        title: string;
                                        introduction?: string;
                                    };
                                };
                            };
                            criteria: {
                                [key: string]: {
                                    name: string;
                                    description: string;
                                    levels: {
                                        label: string;
                                        anchor: string;
                                    }[];
                                };
                            };
                        };
                    };
                    /** @description As the API answers it; not read. */
                    languages?: unknown[];
                };
            };
        };
        responses: {
            /** @description The template at version 1. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        version: number;
                        title: string;
                        /** @enum {string} */
                        kind: "practice" | "screening" | "technical";
                        locale: string;
                        /** @enum {string} */
                        resultVisibility: "candidate" | "tenant";
                        /** @enum {string} */
                        candidateFeedback?: "full" | "summary";
                        consentText?: string;
                        interviewer: {
                            name: string;
                            persona: string;
                            voiceId?: string;
                        };
                        questions: {
                            id: string;
                            title: string;
                            text: string;
                            hint: string;
                            maxFollowUps: number;
                            /** @enum {string} */
                            asking?: "adaptive" | "verbatim";
                            idealAnswer?: string;
                            thinkMs?: number;
                            answerLimitMs?: number;
                            phase?: {
                                title: string;
                                introduction?: string;
                            };
                            criterionIds: string[];
                        }[];
                        criteria: {
                            id: string;
                            name: string;
                            description: string;
                            levels: {
                                label: string;
                                anchor: string;
                            }[];
                        }[];
                        timeBudgetMs: number;
                        retentionDays: number;
                        turn: {
                            /** @enum {string} */
                            mode: "conversational" | "coding";
                            minPauseMs?: number;
                            maxPauseMs?: number;
                            checkInAfterMs?: number;
                            silenceAfterMs?: number;
                            candidateMayChange?: boolean;
                        };
                        branding?: {
                            /** @description What candidates read in place of the tenant’s name. */
                            shownName?: string;
                            /** @description In place of the tenant’s accent colour; text on it is computed for contrast. */
                            accent?: string;
                            /** @description In place of the tenant’s logo: a picture that was uploaded in the template’s editor. */
                            logo?: string;
                        };
                        evaluation?: {
                            /** @description Members see scores between the questions; the candidate does not. */
                            whileRunning?: boolean;
                            /** @description Further judgements after the end. */
                            repeats?: number;
                            /** @description The widget asks after the end, by choice, which groups the candidate belongs to. */
                            askSelfDescription?: boolean;
                        };
                        translations?: {
                            [key: string]: {
                                title: string;
                                consentText?: string;
                                interviewer?: {
                                    name?: string;
                                    persona?: string;
                                    voiceId?: string;
                                };
                                questions: {
                                    [key: string]: {
                                        title: string;
                                        text: string;
                                        hint: string;
                                        phase?: {
                                            title: string;
                                            introduction?: string;
                                        };
                                    };
                                };
                                criteria: {
                                    [key: string]: {
                                        name: string;
                                        description: string;
                                        levels: {
                                            label: string;
                                            anchor: string;
                                        }[];
                                    };
                                };
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        languages: {
                            locale: string;
                            missing: ("template" | "notice" | "lines" | "backchannels" | "stop_words" | "completeness" | "evaluation")[];
                        }[];
                    };
                };
            };
        };
    };
    readTemplate: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                /** @description Id or slug. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template at this version, or at its present one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        version: number;
                        title: string;
                        /** @enum {string} */
                        kind: "practice" | "screening" | "technical";
                        locale: string;
                        /** @enum {string} */
                        resultVisibility: "candidate" | "tenant";
                        /** @enum {string} */
                        candidateFeedback?: "full" | "summary";
                        consentText?: string;
                        interviewer: {
                            name: string;
                            persona: string;
                            voiceId?: string;
                        };
                        questions: {
                            id: string;
                            title: string;
                            text: string;
                            hint: string;
                            maxFollowUps: number;
                            /** @enum {string} */
                            asking?: "adaptive" | "verbatim";
                            idealAnswer?: string;
                            thinkMs?: number;
                            answerLimitMs?: number;
                            phase?: {
                                title: string;
                                introduction?: string;
                            };
                            criterionIds: string[];
                        }[];
                        criteria: {
                            id: string;
                            name: string;
                            description: string;
                            levels: {
                                label: string;
                                anchor: string;
                            }[];
                        }[];
                        timeBudgetMs: number;
                        retentionDays: number;
                        turn: {
                            /** @enum {string} */
                            mode: "conversational" | "coding";
                            minPauseMs?: number;
                            maxPauseMs?: number;
                            checkInAfterMs?: number;
                            silenceAfterMs?: number;
                            candidateMayChange?: boolean;
                        };
                        branding?: {
                            /** @description What candidates read in place of the tenant’s name. */
                            shownName?: string;
                            /** @description In place of the tenant’s accent colour; text on it is computed for contrast. */
                            accent?: string;
                            /** @description In place of the tenant’s logo: a picture that was uploaded in the template’s editor. */
                            logo?: string;
                        };
                        evaluation?: {
                            /** @description Members see scores between the questions; the candidate does not. */
                            whileRunning?: boolean;
                            /** @description Further judgements after the end. */
                            repeats?: number;
                            /** @description The widget asks after the end, by choice, which groups the candidate belongs to. */
                            askSelfDescription?: boolean;
                        };
                        translations?: {
                            [key: string]: {
                                title: string;
                                consentText?: string;
                                interviewer?: {
                                    name?: string;
                                    persona?: string;
                                    voiceId?: string;
                                };
                                questions: {
                                    [key: string]: {
                                        title: string;
                                        text: string;
                                        hint: string;
                                        phase?: {
                                            title: string;
                                            introduction?: string;
                                        };
                                    };
                                };
                                criteria: {
                                    [key: string]: {
                                        name: string;
                                        description: string;
                                        levels: {
                                            label: string;
                                            anchor: string;
                                        }[];
                                    };
                                };
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        languages: {
                            locale: string;
                            missing: ("template" | "notice" | "lines" | "backchannels" | "stop_words" | "completeness" | "evaluation")[];
                        }[];
                    };
                };
            };
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug: string;
                    title: string;
                    /** @enum {string} */
                    kind: "practice" | "screening" | "technical";
                    locale: string;
                    /** @enum {string} */
                    resultVisibility: "candidate" | "tenant";
                    /** @enum {string} */
                    candidateFeedback?: "full" | "summary";
                    consentText?: string;
                    interviewer: {
                        name: string;
                        persona: string;
                        voiceId?: string;
                    };
                    questions: {
                        id: string;
                        title: string;
                        text: string;
                        hint: string;
                        maxFollowUps: number;
                        /** @enum {string} */
                        asking?: "adaptive" | "verbatim";
                        idealAnswer?: string;
                        thinkMs?: number;
                        answerLimitMs?: number;
                        phase?: {
                            title: string;
                            introduction?: string;
                        };
                        criterionIds: string[];
                    }[];
                    criteria: {
                        id: string;
                        name: string;
                        description: string;
                        levels: {
                            label: string;
                            anchor: string;
                        }[];
                    }[];
                    timeBudgetMs: number;
                    retentionDays: number;
                    turn: {
                        /** @enum {string} */
                        mode: "conversational" | "coding";
                        minPauseMs?: number;
                        maxPauseMs?: number;
                        checkInAfterMs?: number;
                        silenceAfterMs?: number;
                        candidateMayChange?: boolean;
                    };
                    branding?: {
                        /** @description What candidates read in place of the tenant’s name. */
                        shownName?: string;
                        /** @description In place of the tenant’s accent colour; text on it is computed for contrast. */
                        accent?: string;
                        /** @description In place of the tenant’s logo: a picture that was uploaded in the template’s editor. */
                        logo?: string;
                    };
                    evaluation?: {
                        /** @description Members see scores between the questions; the candidate does not. */
                        whileRunning?: boolean;
                        /** @description Further judgements after the end. */
                        repeats?: number;
                        /** @description The widget asks after the end, by choice, which groups the candidate belongs to. */
                        askSelfDescription?: boolean;
                    };
                    translations?: {
                        [key: string]: {
                            title: string;
                            consentText?: string;
                            interviewer?: {
                                name?: string;
                                persona?: string;
                                voiceId?: string;
                            };
                            questions: {
                                [key: string]: {
                                    title: string;
                                    text: string;
                                    hint: string;
                                    phase?: {
                                        title: string;
                                        introduction?: string;
                                    };
                                };
                            };
                            criteria: {
                                [key: string]: {
                                    name: string;
                                    description: string;
                                    levels: {
                                        label: string;
                                        anchor: string;
                                    }[];
                                };
                            };
                        };
                    };
                    /** @description As the API answers it; not read. */
                    languages?: unknown[];
                };
            };
        };
        responses: {
            /** @description The template at its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        version: number;
                        title: string;
                        /** @enum {string} */
                        kind: "practice" | "screening" | "technical";
                        locale: string;
                        /** @enum {string} */
                        resultVisibility: "candidate" | "tenant";
                        /** @enum {string} */
                        candidateFeedback?: "full" | "summary";
                        consentText?: string;
                        interviewer: {
                            name: string;
                            persona: string;
                            voiceId?: string;
                        };
                        questions: {
                            id: string;
                            title: string;
                            text: string;
                            hint: string;
                            maxFollowUps: number;
                            /** @enum {string} */
                            asking?: "adaptive" | "verbatim";
                            idealAnswer?: string;
                            thinkMs?: number;
                            answerLimitMs?: number;
                            phase?: {
                                title: string;
                                introduction?: string;
                            };
                            criterionIds: string[];
                        }[];
                        criteria: {
                            id: string;
                            name: string;
                            description: string;
                            levels: {
                                label: string;
                                anchor: string;
                            }[];
                        }[];
                        timeBudgetMs: number;
                        retentionDays: number;
                        turn: {
                            /** @enum {string} */
                            mode: "conversational" | "coding";
                            minPauseMs?: number;
                            maxPauseMs?: number;
                            checkInAfterMs?: number;
                            silenceAfterMs?: number;
                            candidateMayChange?: boolean;
                        };
                        branding?: {
                            /** @description What candidates read in place of the tenant’s name. */
                            shownName?: string;
                            /** @description In place of the tenant’s accent colour; text on it is computed for contrast. */
                            accent?: string;
                            /** @description In place of the tenant’s logo: a picture that was uploaded in the template’s editor. */
                            logo?: string;
                        };
                        evaluation?: {
                            /** @description Members see scores between the questions; the candidate does not. */
                            whileRunning?: boolean;
                            /** @description Further judgements after the end. */
                            repeats?: number;
                            /** @description The widget asks after the end, by choice, which groups the candidate belongs to. */
                            askSelfDescription?: boolean;
                        };
                        translations?: {
                            [key: string]: {
                                title: string;
                                consentText?: string;
                                interviewer?: {
                                    name?: string;
                                    persona?: string;
                                    voiceId?: string;
                                };
                                questions: {
                                    [key: string]: {
                                        title: string;
                                        text: string;
                                        hint: string;
                                        phase?: {
                                            title: string;
                                            introduction?: string;
                                        };
                                    };
                                };
                                criteria: {
                                    [key: string]: {
                                        name: string;
                                        description: string;
                                        levels: {
                                            label: string;
                                            anchor: string;
                                        }[];
                                    };
                                };
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        languages: {
                            locale: string;
                            missing: ("template" | "notice" | "lines" | "backchannels" | "stop_words" | "completeness" | "evaluation")[];
                        }[];
                    };
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the key's mode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
        };
    };
    readWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointChange"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the present secret signs beside the new one. 0 revokes it at once.
                     * @default 24
                     */
                    graceHours?: number;
                };
            };
        };
        responses: {
            /** @description The endpoint, with its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery; read it to see what became of it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "pending" | "delivered" | "failed";
                eventType?: "session.created" | "session.consented" | "session.queued" | "session.live" | "session.suspended" | "session.ended" | "session.abandoned" | "session.failed" | "session.progress" | "session.control" | "evaluation.progress" | "evaluation.completed" | "evaluation.failed" | "application.created" | "application.status" | "application.changed" | "application.note" | "application.reminder" | "application.message" | "application.practice" | "application.practice_draft" | "resume.created" | "resume.progress" | "resume.parsed" | "resume.failed" | "resume.edited" | "tailoring.created" | "tailoring.matched" | "tailoring.section" | "tailoring.finished" | "tailoring.decided" | "tailoring.letter" | "webhook.test";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Delivery"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayWindow"];
            };
        };
        responses: {
            /** @description How many are on their way again. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description At most 1,000. */
                        replayed: number;
                        more: boolean;
                        /** @description Goes on behind the last one; null after all. */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    readDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was sent, when, and what was answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryWithLog"];
                };
            };
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
        };
    };
    readUsage: {
        parameters: {
            query?: {
                /** @description First day, UTC. Without it: the first of the month. */
                from?: string;
                /** @description Last day, UTC, included. Without it: today. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the key's mode; of test mode an example. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
        };
    };
    readSessionUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description So far; of test mode an example. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewUsage"];
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Id or slug. */
                template?: string;
                /** @description Id. */
                candidate?: string;
                /** @description In name, e-mail and source. */
                search?: string;
                /** @description Only links of one candidate each by which no interview has begun: those that still wait, or those whose deadline has passed. */
                standing?: "waiting" | "expired";
                /** @description Of the candidate, as your system names them. */
                externalId?: string;
                /** @description Created at this time or later. */
                createdFrom?: string;
                /** @description Created before this time. */
                createdBefore?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Link"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id or slug. Its present version is pinned. */
                    template: string;
                    locale?: string;
                    /**
                     * Format: date-time
                     * @description In 14 days where missing, in a year at the latest.
                     */
                    expiresAt?: string;
                    source?: string;
                    /** @description Whom the candidate may ask: an address or a name. */
                    contact?: string;
                    /** @description Mail the link to the candidate. */
                    send?: boolean;
                    /** @description So long before the deadline a reminder is mailed; 0 for none. A day where missing. */
                    remindBeforeMs?: number;
                    /** @description How many interviews an open link takes, at most; 1,000 where missing. An open link only. */
                    maxSessions?: number;
                    /** @description Whose link it is, by `externalId` or `email`. Left out, the link is open: everybody who has it may begin. */
                    candidate?: {
                        email?: string;
                        name?: string;
                        externalId?: string;
                        locale?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
        };
    };
    createLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id or slug. Its present version is pinned. */
                    template: string;
                    locale?: string;
                    /**
                     * Format: date-time
                     * @description In 14 days where missing, in a year at the latest.
                     */
                    expiresAt?: string;
                    source?: string;
                    /** @description Whom the candidate may ask: an address or a name. */
                    contact?: string;
                    /** @description Mail the link to the candidate. */
                    send?: boolean;
                    /** @description So long before the deadline a reminder is mailed; 0 for none. A day where missing. */
                    remindBeforeMs?: number;
                    candidates: {
                        email?: string;
                        name?: string;
                        externalId?: string;
                        locale?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The links. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedLinks"];
                };
            };
        };
    };
    readLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
        };
    };
    revokeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
        };
    };
    extendLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    expiresAt: string;
                };
            };
        };
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
        };
    };
    remindByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
        };
    };
    allowRetake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description The link, open again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
        };
    };
    listCandidates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Part of a name, an address or a reference, or an id. */
                search?: string;
                /** @description Exactly this reference, also one of somebody who was merged. */
                externalId?: string;
                /** @description Exactly this address, in whatever case. */
                email?: string;
                /** @description Known since this time or later. */
                createdFrom?: string;
                /** @description Known since before this time. */
                createdBefore?: string;
                /** @description `duplicates`: only whoever may be the same person as somebody else. */
                tab?: "all" | "duplicates";
                /** @description `name`: by what the list calls them, whatever the case. */
                sort?: "created" | "name";
                /** @description Newest first where missing, and names from A on. */
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Candidate"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    readCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateDetail"];
                };
            };
        };
    };
    eraseCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureReceipt"];
                };
            };
        };
    };
    updateCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string | null;
                    /** Format: email */
                    email?: string | null;
                    locale?: string | null;
                    advisersAgreed?: boolean;
                };
            };
        };
        responses: {
            /** @description The candidate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateDetail"];
                };
            };
        };
    };
    exportCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every record of the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateExport"];
                };
            };
        };
    };
    mergeCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    otherId: string;
                };
            };
        };
        responses: {
            /** @description The person, with the other’s interviews. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateDetail"];
                };
            };
        };
    };
    separateCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whoever they were merged into, without them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateDetail"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ErasureReceipt"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    readErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                erasureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt; it names nobody. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureReceipt"];
                };
            };
        };
    };
    getPackages: {
        parameters: {
            query?: {
                /** @description Whose; a candidate’s token means its own. */
                candidateId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageBalance"];
                };
            };
        };
    };
    givePackage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    candidateId: string;
                    places: number;
                };
            };
        };
        responses: {
            /** @description The package. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"];
                };
            };
        };
    };
    buyPackage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose; a candidate’s token means its own. */
                    candidateId?: string;
                    /** @description One of the sizes on offer. */
                    places: number;
                    /**
                     * Format: uri
                     * @description Where the browser goes once it is paid. From a page: an address of the page’s own origin.
                     */
                    successUrl: string;
                    /**
                     * Format: uri
                     * @description Where it goes without a payment; the same holds.
                     */
                    cancelUrl: string;
                };
            };
        };
        responses: {
            /** @description The package, and where it is paid. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagePurchase"];
                };
            };
        };
    };
    createCandidateToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId?: string;
                    /** Format: email */
                    email?: string;
                    name?: string;
                    locale?: string;
                    /** @description What the token opens. Everything, where it is left out. */
                    scopes?: ("resumes" | "applications" | "practice" | "interviews")[];
                    /** @description The token of an anonymous workspace that turned out to be this candidate’s: what is in it becomes theirs. */
                    claim?: string;
                };
            };
        };
        responses: {
            /** @description A token, good for an hour. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateToken"];
                };
            };
        };
    };
    revokeCandidateTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None of them opens anything any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                candidateId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Address of a public page that describes the job.
                     * @example https://boards.greenhouse.io/acme/jobs/127817
                     */
                    url?: string;
                    /** @description The description itself. */
                    text?: string;
                    /** @description Secret keys: whose job it is. Left out, it is the tenant’s own. */
                    candidateId?: string;
                };
            };
        };
        responses: {
            /** @description The job. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    deleteJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased, with what was tailored to it. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "saved" | "applied" | "screening" | "interview" | "offer" | "rejected" | "withdrawn";
                candidateId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Application"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A job that was taken in. It gives title, employer, location and address, and practice. */
                    jobId?: string;
                    title?: string;
                    employer?: string;
                    location?: string;
                    /** Format: uri */
                    url?: string;
                    /**
                     * @default saved
                     * @enum {string}
                     */
                    status?: "saved" | "applied" | "screening" | "interview" | "offer" | "rejected" | "withdrawn";
                    /** @description The resume that goes with it, as it is now. */
                    resumeId?: string;
                    /** @description Secret keys: whose application it is. */
                    candidateId?: string;
                };
            };
        };
        responses: {
            /** @description The application that has this job already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description The application. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    exportApplications: {
        parameters: {
            query?: {
                status?: "saved" | "applied" | "screening" | "interview" | "offer" | "rejected" | "withdrawn";
                candidateId?: string;
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with at most 10,000 applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: components["schemas"]["Application"][];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    readApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    deleteApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased, with notes, reminders and messages. Practice interviews stay. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "saved" | "applied" | "screening" | "interview" | "offer" | "rejected" | "withdrawn";
                    title?: string;
                    employer?: string | null;
                    location?: string | null;
                    /** Format: uri */
                    url?: string | null;
                    jobId?: string;
                    /** @description As it is now; null for none. */
                    resumeId?: string | null;
                };
            };
        };
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    listenToApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    addApplicationNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The application as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    deleteApplicationNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    editApplicationNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    addApplicationReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * Format: date-time
                     * @description Within the next two years.
                     */
                    at: string;
                };
            };
        };
        responses: {
            /** @description The application as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    deleteApplicationReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                reminderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    changeApplicationReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                reminderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    /**
                     * Format: date-time
                     * @description Within the next two years.
                     */
                    at?: string;
                    done?: boolean;
                };
            };
        };
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    addApplicationMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own id of the mail, such as its `Message-ID`: the same again is not written again. */
                    messageId: string;
                    from: string;
                    /** @default  */
                    subject?: string;
                    /** @description Plain text. */
                    text: string;
                    /** Format: date-time */
                    receivedAt?: string;
                };
            };
        };
        responses: {
            /** @description The message. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationMessage"];
                };
            };
        };
    };
    preparePractice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Language of the interview. Left out, the candidate’s, else the job’s, else English. */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description The application, with `practiceDraft`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    practiseForApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Language of the interview. Left out, the candidate’s, else the job’s, else English. */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description The session and the token that opens it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSession"];
                };
            };
        };
    };
    readApplicationTimeline: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApplicationTimelineEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    readEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evaluation, or how far it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationResult"];
                };
            };
        };
    };
    describeSelf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelfDescription"];
            };
        };
        responses: {
            /** @description It is kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listResumes: {
        parameters: {
            query: {
                limit?: number;
                cursor?: string;
                candidate: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. Send `nextCursor` as `cursor` for the next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ResumeItem"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    writeResume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of the candidate. A candidate token means its own. */
                    candidate?: string;
                    /** @description Your own reference of the candidate, in place of the id; made where there is none. */
                    externalId?: string;
                    document: components["schemas"]["JsonResume"];
                };
            };
        };
        responses: {
            /** @description The resume. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
        };
    };
    readResume: {
        parameters: {
            query: {
                /** @description An older version. The newest where missing. */
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
        };
    };
    editResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that the edit was made on. Refused where there is a newer one. */
                    version: number;
                    document: components["schemas"]["JsonResume"];
                };
            };
        };
        responses: {
            /** @description The new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resume"];
                };
            };
        };
    };
    eraseResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readResumeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    readResumePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description From 1. */
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
        };
    };
    exportResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "pdf" | "docx" | "json" | "markdown";
                    /**
                     * @description Look of a PDF or DOCX.
                     * @default classic
                     * @enum {string}
                     */
                    template?: "classic" | "modern" | "compact";
                    /** @description Language of the headings, where the letters of the resume do not say. */
                    locale?: string;
                    /** @description The newest where missing. */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    listenToResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    listTailorings: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                candidateId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tailoring"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createTailoring: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resumeId: string;
                    jobId: string;
                };
            };
        };
        responses: {
            /** @description The tailoring, as it begins. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tailoring"];
                };
            };
        };
    };
    readTailoring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tailoring, as far as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tailoring"];
                };
            };
        };
    };
    retryTailoring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tailoring; the rest is being written. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tailoring"];
                };
            };
        };
    };
    decideProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `open` takes a decision back.
                     * @enum {string}
                     */
                    decision: "accepted" | "rejected" | "open";
                    proposalIds?: string[];
                    /** @enum {string} */
                    section?: "basics" | "work" | "education" | "skills" | "projects" | "certificates" | "languages" | "volunteer" | "awards" | "publications" | "interests" | "references";
                };
            };
        };
        responses: {
            /** @description The tailoring as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tailoring"];
                };
            };
        };
    };
    editProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your own words. What the resume does not say is taken, and told in `warnings`. */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The tailoring as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tailoring"];
                };
            };
        };
    };
    writeLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tailoring; the letter is being written. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tailoring"];
                };
            };
        };
    };
    exportLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "pdf" | "docx" | "text";
                    /**
                     * @description Look of a PDF or DOCX.
                     * @default classic
                     * @enum {string}
                     */
                    template?: "classic" | "modern" | "compact";
                    /** @description Language of the headings, where the letters of the resume do not say. */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    readTailoredResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredResume"];
                };
            };
        };
    };
    exportTailoring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "pdf" | "docx" | "json" | "markdown";
                    /**
                     * @description Look of a PDF or DOCX.
                     * @default classic
                     * @enum {string}
                     */
                    template?: "classic" | "modern" | "compact";
                    /** @description Language of the headings, where the letters of the resume do not say. */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    listenToTailoring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
}

export const OPERATIONS = {
  addApplicationMessage: {"method":"POST","path":"/v1/applications/{id}/messages","answers":"json","body":true},
  addApplicationNote: {"method":"POST","path":"/v1/applications/{id}/notes","answers":"json","body":true},
  addApplicationReminder: {"method":"POST","path":"/v1/applications/{id}/reminders","answers":"json","body":true},
  allowRetake: {"method":"POST","path":"/v1/links/{id}/retake","answers":"json","body":true},
  buyPackage: {"method":"POST","path":"/v1/packages/purchases","answers":"json","body":true},
  changeApplicationReminder: {"method":"PATCH","path":"/v1/applications/{id}/reminders/{reminderId}","answers":"json","body":true},
  controlSession: {"method":"POST","path":"/v1/sessions/{id}/control","answers":"json","body":true},
  createApplication: {"method":"POST","path":"/v1/applications","answers":"json","body":true},
  createCandidateToken: {"method":"POST","path":"/v1/candidate-tokens","answers":"json","body":true},
  createJob: {"method":"POST","path":"/v1/jobs","answers":"json","body":true},
  createLink: {"method":"POST","path":"/v1/links","answers":"json","body":true},
  createLinks: {"method":"POST","path":"/v1/links/batch","answers":"json","body":true},
  createSession: {"method":"POST","path":"/v1/sessions","answers":"json","body":true},
  createTailoring: {"method":"POST","path":"/v1/tailorings","answers":"json","body":true},
  createTemplate: {"method":"POST","path":"/v1/templates","answers":"json","body":true},
  createWebhookEndpoint: {"method":"POST","path":"/v1/webhook-endpoints","answers":"json","body":true},
  decideProposals: {"method":"POST","path":"/v1/tailorings/{id}/decisions","answers":"json","body":true},
  deleteApplication: {"method":"DELETE","path":"/v1/applications/{id}","answers":"nothing"},
  deleteApplicationNote: {"method":"DELETE","path":"/v1/applications/{id}/notes/{noteId}","answers":"json"},
  deleteApplicationReminder: {"method":"DELETE","path":"/v1/applications/{id}/reminders/{reminderId}","answers":"json"},
  deleteJob: {"method":"DELETE","path":"/v1/jobs/{id}","answers":"nothing"},
  deleteWebhookEndpoint: {"method":"DELETE","path":"/v1/webhook-endpoints/{id}","answers":"nothing"},
  describeSelf: {"method":"PUT","path":"/v1/sessions/{id}/self-description","answers":"nothing","body":true},
  editApplicationNote: {"method":"PATCH","path":"/v1/applications/{id}/notes/{noteId}","answers":"json","body":true},
  editProposal: {"method":"POST","path":"/v1/tailorings/{id}/proposals/{proposalId}/edit","answers":"json","body":true},
  editResume: {"method":"PUT","path":"/v1/resumes/{id}","answers":"json","body":true},
  endSession: {"method":"POST","path":"/v1/sessions/{id}/end","answers":"json"},
  eraseCandidate: {"method":"DELETE","path":"/v1/candidates/{candidateId}","answers":"json"},
  eraseResume: {"method":"DELETE","path":"/v1/resumes/{id}","answers":"nothing"},
  eraseSession: {"method":"DELETE","path":"/v1/sessions/{id}","answers":"nothing"},
  exportApplications: {"method":"GET","path":"/v1/applications/export","answers":"json","query":["status","candidateId","format"]},
  exportCandidate: {"method":"POST","path":"/v1/candidates/{candidateId}/export","answers":"json"},
  exportLetter: {"method":"POST","path":"/v1/tailorings/{id}/letter/exports","answers":"response","body":true},
  exportResume: {"method":"POST","path":"/v1/resumes/{id}/exports","answers":"response","body":true},
  exportTailoring: {"method":"POST","path":"/v1/tailorings/{id}/exports","answers":"response","body":true},
  extendLink: {"method":"POST","path":"/v1/links/{id}/extend","answers":"json","body":true},
  getJob: {"method":"GET","path":"/v1/jobs/{id}","answers":"json"},
  getPackages: {"method":"GET","path":"/v1/packages","answers":"json","query":["candidateId"]},
  givePackage: {"method":"POST","path":"/v1/packages","answers":"json","body":true},
  joinSession: {"method":"POST","path":"/v1/sessions/{id}/join","answers":"json","body":true},
  listApplications: {"method":"GET","path":"/v1/applications","answers":"pages","query":["limit","cursor","status","candidateId"]},
  listCandidates: {"method":"GET","path":"/v1/candidates","answers":"pages","query":["limit","cursor","search","externalId","email","createdFrom","createdBefore","tab","sort","order"]},
  listDeliveries: {"method":"GET","path":"/v1/webhook-endpoints/{id}/deliveries","answers":"pages","query":["limit","cursor","status","eventType"]},
  listErasures: {"method":"GET","path":"/v1/erasures","answers":"pages","query":["limit","cursor"]},
  listJobs: {"method":"GET","path":"/v1/jobs","answers":"pages","query":["limit","cursor","candidateId"]},
  listLinks: {"method":"GET","path":"/v1/links","answers":"pages","query":["limit","cursor","template","candidate","search","standing","externalId","createdFrom","createdBefore"]},
  listResumes: {"method":"GET","path":"/v1/resumes","answers":"pages","query":["limit","cursor","candidate"]},
  listSessions: {"method":"GET","path":"/v1/sessions","answers":"pages","query":["limit","cursor","status","template","externalId","candidate","createdFrom","createdBefore"]},
  listTailorings: {"method":"GET","path":"/v1/tailorings","answers":"pages","query":["limit","cursor","candidateId"]},
  listTemplates: {"method":"GET","path":"/v1/templates","answers":"pages","query":["limit","cursor"]},
  listUtterances: {"method":"GET","path":"/v1/sessions/{id}/utterances","answers":"pages","query":["limit","cursor"]},
  listWebhookEndpoints: {"method":"GET","path":"/v1/webhook-endpoints","answers":"pages","query":["limit","cursor"]},
  listenToApplication: {"method":"GET","path":"/v1/applications/{id}/events","answers":"response"},
  listenToResume: {"method":"GET","path":"/v1/resumes/{id}/events","answers":"response"},
  listenToSession: {"method":"GET","path":"/v1/sessions/{id}/events","answers":"response"},
  listenToTailoring: {"method":"GET","path":"/v1/tailorings/{id}/events","answers":"response"},
  mergeCandidates: {"method":"POST","path":"/v1/candidates/{candidateId}/merge","answers":"json","body":true},
  pauseSession: {"method":"POST","path":"/v1/sessions/{id}/pause","answers":"json"},
  practiseForApplication: {"method":"POST","path":"/v1/applications/{id}/practice","answers":"json","body":true},
  preparePractice: {"method":"POST","path":"/v1/applications/{id}/practice/draft","answers":"json","body":true},
  readApplication: {"method":"GET","path":"/v1/applications/{id}","answers":"json"},
  readApplicationTimeline: {"method":"GET","path":"/v1/applications/{id}/timeline","answers":"pages","query":["limit","cursor"]},
  readCandidate: {"method":"GET","path":"/v1/candidates/{candidateId}","answers":"json"},
  readDelivery: {"method":"GET","path":"/v1/deliveries/{id}","answers":"json"},
  readErasure: {"method":"GET","path":"/v1/erasures/{erasureId}","answers":"json"},
  readEvaluation: {"method":"GET","path":"/v1/sessions/{id}/evaluation","answers":"json"},
  readLink: {"method":"GET","path":"/v1/links/{id}","answers":"json"},
  readNotice: {"method":"GET","path":"/v1/sessions/{id}/notice","answers":"json"},
  readResume: {"method":"GET","path":"/v1/resumes/{id}","answers":"json","query":["version"]},
  readResumeFile: {"method":"GET","path":"/v1/resumes/{id}/file","answers":"response"},
  readResumePage: {"method":"GET","path":"/v1/resumes/{id}/pages/{page}","answers":"response"},
  readSession: {"method":"GET","path":"/v1/sessions/{id}","answers":"json"},
  readSessionUsage: {"method":"GET","path":"/v1/sessions/{id}/usage","answers":"json"},
  readTailoredResume: {"method":"GET","path":"/v1/tailorings/{id}/resume","answers":"json"},
  readTailoring: {"method":"GET","path":"/v1/tailorings/{id}","answers":"json"},
  readTemplate: {"method":"GET","path":"/v1/templates/{id}","answers":"json","query":["version"]},
  readUsage: {"method":"GET","path":"/v1/usage","answers":"json","query":["from","to"]},
  readWebhookEndpoint: {"method":"GET","path":"/v1/webhook-endpoints/{id}","answers":"json"},
  recordConsent: {"method":"POST","path":"/v1/sessions/{id}/consent","answers":"json","body":true},
  refreshToken: {"method":"POST","path":"/v1/sessions/{id}/token","answers":"json"},
  remindByLink: {"method":"POST","path":"/v1/links/{id}/remind","answers":"json"},
  replayDeliveries: {"method":"POST","path":"/v1/webhook-endpoints/{id}/replay","answers":"json","body":true},
  replayDelivery: {"method":"POST","path":"/v1/deliveries/{id}/replay","answers":"json"},
  retryTailoring: {"method":"POST","path":"/v1/tailorings/{id}/retry","answers":"json"},
  revokeCandidateTokens: {"method":"DELETE","path":"/v1/candidate-tokens/{candidateId}","answers":"nothing"},
  revokeLink: {"method":"POST","path":"/v1/links/{id}/revoke","answers":"json"},
  revokeResultTokens: {"method":"DELETE","path":"/v1/sessions/{id}/result-token","answers":"nothing"},
  revokeTokens: {"method":"DELETE","path":"/v1/sessions/{id}/token","answers":"nothing"},
  rotateWebhookSecret: {"method":"POST","path":"/v1/webhook-endpoints/{id}/secret","answers":"json","body":true},
  separateCandidate: {"method":"POST","path":"/v1/candidates/{candidateId}/separate","answers":"json"},
  shareResult: {"method":"POST","path":"/v1/sessions/{id}/result-token","answers":"json"},
  testWebhookEndpoint: {"method":"POST","path":"/v1/webhook-endpoints/{id}/test","answers":"json"},
  updateApplication: {"method":"PATCH","path":"/v1/applications/{id}","answers":"json","body":true},
  updateCandidate: {"method":"PATCH","path":"/v1/candidates/{candidateId}","answers":"json","body":true},
  updateTemplate: {"method":"PUT","path":"/v1/templates/{id}","answers":"json","body":true},
  updateWebhookEndpoint: {"method":"PATCH","path":"/v1/webhook-endpoints/{id}","answers":"json","body":true},
  writeLetter: {"method":"POST","path":"/v1/tailorings/{id}/letter","answers":"json"},
  writeResume: {"method":"POST","path":"/v1/resumes/documents","answers":"json","body":true},
} as const;
