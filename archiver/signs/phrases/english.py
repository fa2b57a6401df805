"""What English pages say when they are not there; a phrase is written as in wording.py."""

# ruff: noqa: E501, ISC004  (a phrase goes over lines, in its own letters)

from archiver.signs.phrases.wording import Wording

ENGLISH = Wording(
    language="en",
    slots={
        "thing": "page|web page|webpage|article|story|document|file|resource|content|video|post|"
        "blog post|blog|item|object|entry|product|listing|link|url|address|web address|record|"
        "profile|"
        "publication|report|topic|thread|image|photo|tweet|track|song|album|playlist|"
        "requested url|event|job|job posting|"
        "vacancy|posting|offer|advert|auction|course|podcast|episode|gallery|recipe|"
        "requested (page|resource|document|file|content|article|item|address)",
        "this": "this|that|the|your|requested|the requested|selected|the selected",
        "cannot": "can't seem to|cannot seem to|couldn't seem to|"
        "can't|cannot|can not|could not|couldn't|can not|was unable to|were unable to|"
        "are unable to|is unable to|did not|didn't|could n't",
        "isnt": "is not|isn't|is no longer|was not|wasn't|are not|aren't|is n't",
        "wanted": "(you|that you|you're|which you|we think you) [are|were|have|had|may be|want|"
        "was] [been] [just] (requested|request|looking for|seeking|wanted|want|searching for|"
        "trying to (access|reach|find|view|visit|open|see)|tried to (access|reach|find|view|visit|"
        "open)|asked for|to (see|visit|view)|were after|are after|after|selected|followed|clicked|"
        "entered|typed|attempted to (access|view))",
        "here": "here|on this (site|server|website|blog)|on our (site|server|website|servers)|"
        "in this blog|at this (address|url|location)|anymore|any more|any longer|right now|"
        "at the moment|in the archive|in our (archive|database|system)|in the database",
    },
    missing=(
        "[<this>] <thing> not found [<here>]",
        "[<this>] <thing> [<wanted>] (was|is|were) not found [<here>]",
        "[<this>] <thing> [<wanted>] (cannot|can't|could not|couldn't|can not) be "
        "(found|located) [<here>]",
        "[<this>] <thing> [<wanted>] [<here>] (does not|doesn't|did not|didn't|no longer) "
        "(exist|exists) [<here>]",
        "(article|story|page|content|video|document|file) no longer (available|exists)",
        "[<this>] <thing> [<wanted>] <isnt> (available|found|here|online|there|accessible|listed) "
        "[<here>]",
        "[<this>] <thing> [<wanted>] (has been|was|have been) (removed|deleted|taken down)",
        "[<this>] <thing> [<wanted>] (may|might) (have been|be) (removed|deleted|moved)",
        "[<this>] <thing> [<wanted>] (has|is) expired",
        "[<this>] (page|requested page) [<wanted>] (is gone|has gone|is missing|has gone missing)",
        "(page|video|content|article|document|file) [is] (unavailable|missing|removed|deleted|"
        "not available|no longer available|does not exist|doesn't exist|expired)",
        "(this|the|that) (page|video|content|article|document|file) [<wanted>] is unavailable",
        "(page|article|file|document) (cannot|can't|could not) be displayed",
        "(item|record|document|dataset) [has been] withdrawn",
        "file or directory not found",
        "(server error in …|) the resource cannot be found",
        "[there is|there's] no such (page|article|file|document|file or directory|story|post|url)",
        "(we|i) <cannot> (find|locate) (this|that|the|your|a) [requested] <thing> [<wanted>]",
        "(we|i) <cannot> (find|locate) (what <wanted>|<thing>)",
        "(we're|we are) sorry we <cannot> find <this> <thing>",
        "(we've|we) lost (this|that) page",
        "(you've|you have) (reached|found) a (page that|dead end)",
        "nothing found for _ [_] [_]",
        "nothing (was|could be) found (here|at this location)",
        "it looks like nothing was found at this location",
        "it seems (we|we can't|we cannot) find (what <wanted>|<this> <thing>)",
        "this (account|user|profile|channel|tweet|post) (doesn't|does not) exist",
        "(user|account|profile|channel|topic|thread) [was] not found",
        "this account has been (suspended|deleted|terminated)",
        "this content isn't available [right now|at the moment|anymore]",
        "this tweet is unavailable",
        "[the] requested (topic|thread|forum|board|user|post) does not exist",
        "(no|invalid) (thread|topic|forum|post|article|page|item|product|document) specified",
        "this post is unavailable",
        "(the|this) specified key does not exist",
        "the requested (url|page|resource|document|address) … was not found on this server",
        "object not found",
        "(this|that|the) page (has|have) (vanished|disappeared|gone)",
        "broken link",
        "dead link",
        "[<this>] <thing> [<wanted>] (is|are) (no longer|not) [any more] (on|in|part of) (our|this|the) (site|website|web site|archive|archives|catalogue|catalog|collection|database|server)",
        "[<this>] <thing> [<wanted>] (has been|was|have been|were) (moved|archived|deleted|removed|renamed|retired|withdrawn|unpublished) [or] [moved|archived|deleted|removed|renamed|retired|withdrawn|unpublished] [from (our|this) (site|website)]",
        "[<this>] <thing> <wanted> (has|have|is|are) (gone|disappeared|vanished)",
        "[there is|there's] (nothing|no page|no article|no such page) (at|on|under) this (address|url|link)",
        "(this|that) link [no longer|doesn't|does not] (lead|leads|go|goes|point|points) (anywhere|nowhere) [any more|anymore]",
        "[sorry] we (took|have taken|removed|have removed|deleted|have deleted|unpublished|have unpublished|no longer have) (this|that|the) <thing> [down|offline]",
        "(this|that|the|your) page (didn't|did not) make (it|the trip|the move)",
        "[<this>] <thing> [<wanted>] (seems|appears) to have (wandered off|got lost|gone missing|vanished|disappeared|been (removed|deleted|moved))",
    ),
    weak=(
        *("nothing here [anymore|any more|to see]", "[there is|there's] nothing here"),
        *("not found", "404 page", "page 404", "410 gone", "nothing found"),
    ),
    fillers=(
        *("error", "sorry", "oops", "ooops", "whoops", "ouch", "uh oh", "oh no", "http", "hmm"),
        *("http error", "error code", "status code", "http status", "we're sorry", "we are sorry"),
        *("not found", "but", "it looks like", "looks like", "it seems", "unfortunately", "code"),
        *("apologies", "our apologies", "hmmm", "gone", "status", "server error", "oh dear"),
        *("warning", "notice", "ooh", "i'm sorry", "so sorry", "well", "it appears", "page"),
        *("this is embarrassing", "well this is embarrassing", "something's missing", "yikes"),
    ),
    about=(
        *("how", "why", "what", "when", "who", "whose", "guide", "history", "design", "designing"),
        *("examples", "best", "tips", "fix", "fixing", "story", "politics", "http", "status"),
        *("code", "codes", "errors", "pages", "broken", "links", "rot", "link rot", "seo"),
        *("meaning", "explained", "lessons", "disappeared", "missing", "lost", "search", "film"),
        *("song", "album", "novel", "book", "review", "trailer", "lyrics", "episode", "season"),
        *("the art of", "in search of", "the end of", "the case of", "the death of", "year"),
        *("question", "answer", "tutorial", "httpstatuses", "wordpress", "nginx", "apache", "i"),
        *("my", "our", "forgets", "forgotten", "vanishing", "vanished", "after", "because"),
        *("goes", "says", "said", "hunt", "area", "route", "flight", "plane", "room", "peugeot"),
    ),
    mentions=(
        "(we|i) <cannot> (find|locate) (this|that|the|your|a|any) [requested] (page|web "
        "page|webpage|url)",
        "(we|i) <cannot> (find|locate) what (you|you're|you are)",
        "[<this>] (page|article|content|document|file|video|story|post|item|link) <wanted> "
        "(has been|was|may have been|might have been|has|may have|might have|could not|cannot|"
        "can't|couldn't|is no longer|is not|isn't|does not|doesn't|no longer) (removed|moved|"
        "deleted|expired|be found|available|found|here|exist|exists|changed|had its name changed|"
        "renamed|been (moved|removed|deleted))",
        "<this> <thing> (you've|you have) requested (is|was|has|could|cannot|does|doesn't) …",
        "<this> <thing> (no longer exists|is no longer available|is no longer online|"
        "is no longer accessible|is no longer here|has been (removed|deleted|taken down|expired|"
        "retired|withdrawn)|(may|might) have been (removed|deleted|moved)|has expired|"
        "(may|might) no longer exist)",
        "(no|invalid) (thread|topic|forum|post|article|page|item|product|document) specified",
        "[the] requested (topic|thread|forum|board|user|post|page|document|article) does not exist",
        "(this|the) page (has|have) [been] (moved|been relocated) [.] (the page|please update)",
        "the link you (followed|clicked) (may be|is|might be|was) (broken|expired|outdated|wrong)",
        "(the|this) (url|address|link) (is|was|may be|might be) (wrong|incorrect|mistyped|broken|"
        "outdated|misspelled|invalid|out of date)",
        "(the|this) (address|url|link) [you (entered|typed|followed|requested)] (does not|doesn't) "
        "(match|correspond to|belong to|lead to|point to) (a|any) [existing] (page|document)",
        "<this> item <wanted> has been withdrawn",
        "(the|these|all) (pages|home pages|files|documents|articles) are no longer "
        "(available|online|hosted|accessible)",
        "you may have (mistyped|typed) the (address|url|web address)",
        "(this|the) video is (private|no longer available|unavailable)",
        "the (url|address) you (entered|typed) [in] (is|was|may be) (wrong|incorrect|invalid)",
        "(can't|cannot) find data record in database [table]",
        "was not found on this server",
        "0 records [were] found",
        "no <thing> (was|were|has been|have been|could be) found (with|for|by|at|matching) "
        "(this|that|the|your) (number|id|identifier|name|address|url|reference|code|key)",
        "there is currently no text in this page",
        "nothing was found at this location",
    ),
)
