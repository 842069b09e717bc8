package org.entente.ingest.text;

import java.util.regex.Pattern;

/** What pages say in many languages around their articles, as lists of phrases for {@link Cues}. */
final class Furniture {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Headings of what comes beside or after an article. */
  static final Phrases SECTION =
      Phrases.of(
          "(?:you )?(?:may|might) (?:also )?(?:like|be interested).*"
              + "|(?:related|recommended|suggested|similar|latest|recent|popular|trending|featured|top|more|other|further|previous|older|newer|next|external|useful|must)[ -]"
              + "(?:\\S+ ){0,2}(?:articles?|stories|story|posts?|news|reads?|readings?|content|topics?|links?|videos?|reports?|coverage|headlines?|blogs?|items?|entries|pages?|searches|resources|comments?)"
              + "|related|recommended(?: for you)?|trending(?: now)?|most (?:read|popular|viewed|shared|commented|recent|watched).*|editor['’]?s['’]? (?:picks?|choice)"
              + "|more (?:from|on|in|about|like|by|to explore)\\b.*|read (?:more|next|also)|up next|explore (?:further|more)|don['’]t miss|also (?:read|see|on)\\b.*|see also|keep reading|what to read next|in this (?:article|story|section)|table of contents|on this page|contents|jump to.*"
              + "|(?:\\d+ )?comments?(?: \\(?\\d+\\)?)?|no comments?(?: yet)?|leave (?:a|your) (?:reply|comment|response).*|post a comment|(?:add|write) (?:a|your) comment.*|join the (?:conversation|discussion)|(?:reader )?discussion|(?:\\d+ |one )?(?:thoughts?|responses?|replies) (?:on|to)\\b.*|cancel reply"
              + "|about .{3,40} \\d+ (?:articles|posts|stories)|about (?:the|this|our) (?:authors?|writers?|contributors?|reporters?|journalists?|columnists?)|(?:meet )?the authors?|author bio(?:graphy)?|contributors?|written by"
              + "|share(?:s| this| this (?:article|post|story|page|entry)| on| with.*| via.*| it.*)?|like this|tags?|keywords?|topics?|categories|filed under.*|posted(?: in| by| on)?|in|by|tagged(?: with)?"
              + "|(?:subscribe|sign ?up|stay (?:informed|updated|connected|in touch|tuned)|get (?:the|our) .*newsletters?|(?:our |free |daily |weekly |the .{0,30})?newsletters?)(?: .{0,60})?|follow (?:us|me)\\b.*|connect with us.*|contact us.*"
              + "|photo ?gallery|gallery|advertise with us|partner content|post navigation|navigation|menu|search|archives?|shortlink copied|copy link|link copied.*|print(?: this.*)?|e-?mail(?: this.*)?|download(?: pdf)?|privacy(?: policy)?|terms.{0,20}|about us"
              // German, French, Spanish, Italian, Portuguese, Dutch
              + "|(?:lesen sie|mehr) (?:auch|zum thema|dazu|aus|über|von|artikel).*|(?:das könnte|auch) (?:sie|dich|interessant).*|weitere (?:artikel|themen|meldungen|beiträge|nachrichten|informationen).*|(?:\\d+ )?kommentare?(?: .{0,20})?|kommentar (?:schreiben|verfassen|hinterlassen).*|schreibe einen kommentar.*|antwort(?:en)? (?:schreiben|abbrechen|hinterlassen)?|ähnliche (?:artikel|beiträge|themen|meldungen)|(?:artikel |beitrag |diesen artikel |diesen beitrag )?teilen.*|schlagwörter|schlagworte|stichwörter|themen|zum thema|meistgelesen.*|verwandte (?:artikel|themen|beiträge)|über (?:den autor|die autorin|uns)|anzeige|werbung|zur startseite|gefällt mir.*|das könnte .*|beitrags-?navigation|newsletter.{0,30}"
              + "|(?:à )?lire aussi.*|à voir aussi.*|sur le même (?:sujet|thème).*|(?:\\d+ )?commentaires?|laisser un commentaire.*|articles? (?:similaires?|liés?|recommandés?)|partager.*|mots[ -]clés|publicité|vous aimerez aussi.*|les plus lus"
              + "|(?:lee|leer|ver|lea) (?:también|más).*|(?:\\d+ )?comentarios?|deja (?:un|tu) comentario.*|(?:artículos|noticias|temas) (?:relacionad[oa]s|similares).*|te puede interesar.*|compartir.*|etiquetas|más (?:leídas|noticias|sobre|en).*"
              + "|leia (?:também|mais).*|leggi anche.*|potrebbe interessarti.*|condividi.*|commenti|articoli correlati|lees (?:ook|meer).*|reacties|gerelateerd.*|deel dit.*",
          "[:.!…»>→]*",
          FLAGS);

  /** Openings of furniture lines. */
  static final Phrases NOISE_START =
      Phrases.of(
          "(?:please )?(?:subscribe|sign ?up|register)\\b.{0,80}\\b(?:newsletters?|inbox|updates|alerts|channel|free|today|now|here|email|e-mail|feed|podcast|emails|notifications)\\b"
              + "|(?:get|receive|want)\\b.{0,60}\\b(?:in|to) your (?:inbox|email)"
              + "|(?:join|sign up for|subscribe to) (?:our|the) .{0,60}\\b(?:newsletter|mailing list|whatsapp|telegram|community|channel)|keep up to date with\\b"
              + "|(?:©|\\(c\\)|copyright\\b).{0,80}(?:19|20)\\d\\d|©"
              + "|(?:a version of )?this (?:article|story|post|piece|column|essay|report) (?:was |has been |is |will be )?(?:originally |first |also )?(?:published|appeared|appears|republished|printed|amended|corrected|updated)\\b|(?:like|find|join) us on\\b"
              + "|an? (?:earlier|previous) version of (?:this|the) (?:article|story|post|piece|column|essay|report|headline|caption)\\b|corrections?(?: \\(.{1,30}\\))?\\s?:"
              + "|published in the print edition\\b|(?:sign|count) me (?:up|in)\\b.{0,20}$|(?:enter )?your e-?mail(?: address)?\\b.{0,20}$"
              + "|share (?:this|on|via|the)\\b|tweet(?: this)?$|(?:download|get) (?:our|the) .{0,40}\\bapp\\b"
              + "|for (?:the )?(?:more|latest|all|breaking)\\b.{0,60}\\b(?:updates|news|stories|information|visit|follow|click|subscribe|download|check)\\b.{0,60}(?:follow|visit|click|subscribe|download|log on|app|on google|here)"
              + "|(?:add|set|make) .{0,40}\\b(?:preferred|trusted) source\\b"
              + "|(?:read|see|watch|listen|also|related|more|recommended|related (?:article|story|news|content|post)s?|read more|read also|also read|also see|see also|read next|must read|don['’]t miss|in pictures|explained?|further reading|more on this|editor['’]s picks?)\\s?(?:[:|»>→–]|- )"
              + "|(?:read|see) (?:more|also|next)\\s(?-i:\\p{Lu}).{8,150}[^.]$|(?:read|see|find|learn|discover) (?:more|also|the full|our full|full)\\b.{0,50}(?:here|story|article|coverage|»|>|\\.\\.\\.|…)\\s?[.»>]?$"
              + "|(?:click|tap) (?:here|on|the)\\b|(?:continue|keep) reading\\b|(?:story|article|content) continues\\b|(?:scroll|swipe) (?:down|to)\\b"
              + "|skip (?:to|navigation|ad)|(?:back|return) to (?:top|home|the top|all|blog|news)"
              + "|view (?:all|more|comments|gallery|profile|original|in gallery)\\b.{0,30}$|show (?:all|more|comments|less)\\b.{0,20}$"
              + "|(?:load|loading|see) (?:more|all|comments)\\b.{0,20}$|loading\\b.{0,20}$|(?:close|open|toggle|expand)(?: .{0,20})?$"
              + "|(?:prev(?:ious)?|next)\\b(?:\\s(?:post|article|story|page))?\\s?[:»«|→←-]|(?:PREV|NEXT)\\s\\S|page \\d+ of \\d+$"
              + "|(?:advertisement|advertorial|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|promoted)$|advertisement\\b.{0,40}$|(?:ad|ads)$"
              + "|(?:enable|please enable|turn on) javascript|(?:listen|watch) (?:to|now|on|this)\\b.{0,60}$|(?:play|pause|mute|unmute|replay)$"
              + "|this (?:audio|video|content|recording) (?:is|was|has|can)\\b"
              + "|(?:tags?|keywords?|topics?|categor(?:y|ies)|filed under|posted in|tagged|labels|schlagw[oö]rter|themen|mots[ -]clés|etiquetas)\\s?:"
              + "|(?:posted|published|filed) (?:in|under)\\b.{0,60}$|(?:source|sources|via|quelle|fuente|fonte)\\s?:\\s?.{0,200}$"
              + "|\\(?with (?:agency|agencies|wire) (?:inputs?|reports?)\\)?$|(?:get|catch|read|follow) (?:all )?(?:the )?(?:latest|breaking|top) (?:news|headlines|updates|stories)\\b.{0,160}$|(?:with (?:inputs?|files|agencies|information|reporting|contributions?) from|additional reporting|reporting by|edited by|editing by|writing by|compiled by|translated by|fact[- ]checked by|reviewed by|medically reviewed)\\b.{0,160}$"
              + "|submit (?:your|a) letters? to the editor\\b|if you (?:enjoyed?|liked?) (?:reading )?this (?:post|article|story|piece)\\b|suggested citation\\b"
              + "|follow .{1,60} on (?:twitter|x|facebook|instagram|linkedin|telegram|whatsapp|youtube|threads|bluesky|mastodon)\\b"
              + "|\\(?(?:additional |with )?report(?:ing|ed) by\\b|our standards:"
              + "|(?:have|got) (?:a|any|something|an) (?:tip|story|news|question|confidential|comment)s?\\b.{0,120}"
              + "|(?:contact|e-?mail|write to|reach|send)\\b.{0,60}(?:@|editor|reporter|newsroom|us at)"
              + "|(?:follow|contact|e-?mail) (?:him|her|them|the (?:author|writer|reporter))\\b"
              + "|(?:support|donate|become a (?:member|patron|supporter)|make a (?:donation|gift))\\b.{0,100}(?:journalism|today|now|donat|member|reader|work|here)"
              + "|(?:the )?views (?:in|of) this (?:article|piece)|disclaimer\\s?:|disclosure\\s?:|editor['’]s note\\s?:"
              + "|the post .{1,200} (?:appeared first on|first appeared on)\\b"
              + "|\\d+\\s(?:shares?|likes?|comments?|views?|retweets?|tweets?|reads?|votes?|claps?|followers?)$|(?:no image|image placeholder|placeholder image)$"
              // Pointers elsewhere in other languages, as labels
              + "|(?:(?:zum )?weiterlesen|lesen sie (?:auch|mehr|dazu)|lies auch|mehr (?:dazu|zum thema)|siehe auch|(?:à )?lire aussi|voir aussi|à lire|en savoir plus"
              + "|(?:lea|lee|vea|ver|mira) también|te puede interesar|más información|(?:veja|leia) (?:também|mais)|saiba mais|leggi anche|vedi anche|per saperne di più"
              + "|lees (?:ook|meer)|bekijk ook|läs (?:också|även|mer)|l[eæ]s også|lue myös|(?:zobacz|czytaj|przeczytaj) (?:też|także|również|więcej)|więcej(?: informacji| na ten temat)?"
              + "|(?:čtěte|přečtěte si) (?:také|též|i)|olvassa el (?:még|ezt is)|citește și|прочетете (?:още|също)|(?:читайте|смотрите) (?:также|ещё|еще)|читайте також|ayrıca (?:bkz|okuyun)"
              + "|διαβάστε (?:επίσης|ακόμη|ακόμα)|اقرأ أيضا|اقرأ أيضًا)(?:\\s?[:»>→\\]…].*|$)"
              + "|externer inhalt$|contenu externe$|contenido externo$|contenuto esterno$|externe inhoud$"
              + "|(?:live|new|exclusive|premium|video|photos?|audio|podcast|breaking(?: news)?|opinion|analysis)$",
          "",
          FLAGS);

  /** Turns of furniture lines, wherever they stand. */
  static final Phrases NOISE_WITHIN =
      Phrases.of(
          "unsubscribe (?:at )?any ?time|\\b(?:see|read) (?:our|the) privacy (?:notice|policy|statement)\\b|\\bthis (?:daily|weekly|monthly) newsletter\\b"
              + "|\\byour browser\\b.{0,80}\\b(?:block|extension|support|disable)|\\b(?:extension|version|settings?)s? (?:of|in) your browser\\b|\\bneeds? javascript\\b"
              + "|\\b(?:video|content|player|embed|graphic|chart|post)\\b.{0,60}\\b(?:can ?not|can only|could not|can['’]t) be (?:shown|displayed|loaded|played)\\b"
              + "|\\b(?:letters|tips?|tell us|newsroom|to the editor|your story)\\b.{0,80}\\b[\\w.+-]{1,40}@[\\w-]{1,40}\\.\\w"
              + "|by (?:signing up|subscribing|clicking|submitting|continuing|registering|entering)\\b.{0,60}\\byou\\b.{0,20}\\b(?:agree|consent|accept|acknowledge)"
              + "|\\bre-?captcha\\b|(?:web)?site (?:uses|use) cookies|we use cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|use of cookies"
              + "|\\bdelivered (?:straight |directly |right )?(?:in|in)?to your (?:inbox|email|door)|sign up (?:for|to) (?:our|the|his|her|their) .{0,30}newsletter"
              + "|e-?mail address will not be published|required fields are marked|(?:log|sign) in to (?:comment|leave|reply|post|continue)"
              + "|you must be (?:logged|signed) in|already (?:a subscriber|subscribed|have an account)|all rights reserved|alle rechte vorbehalten|tous droits réservés"
              + "|todos los derechos reservados|may not be (?:published|reproduced|republished).{0,60}(?:redistributed|permission|consent|rewritten)"
              + "|republish(?:ed)? (?:this (?:article|story|piece)|under a? ?creative commons)"
              + "|\\bfollow (?:us|our|@|him|her|me|them)\\b.{0,60}(?:\\bon\\b|twitter|facebook|instagram|google|telegram|whatsapp|channel|@)"
              + "|\\bon google news\\b.{0,20}$|javascript (?:is )?(?:disabled|required|enabled)|your browser does(?: not|n['’]t) support|trust principles"
              + "|\\btweets? (?:at|@)|\\b(?:support|fund) (?:our|independent|quality) journalism"
              + "|\\b(?:views?|opinions?) expressed\\b.{0,80}\\b(?:author|writer|own|contributor|necessarily|not|solely)|shortlink copied|link copied"
              + "|copied to clipboard"
              + "|\\bis not responsible for (?:the )?(?:opinions|content|views|statements)\\b|\\bconsider (?:supporting|donating|subscribing|becoming a)\\b.{0,60}\\b(?:us|our|member|subscriber|today|work|journalism)\\b"
              + "|\\bsubscribe to our (?:youtube|channel|podcast|feed)\\b|\\bsubmit your rating of this (?:article|story)\\b|\\b(?:find|read) (?:this|your saved) (?:story|article|stories|articles) (?:in|under) (?:my|your) (?:bookmarks|account|profile)\\b"
              + "|\\bregister (?:your|an) account with\\b|^.{3,80} contributed (?:reporting )?to this (?:article|story|report|piece)\\.?$"
              // Rights, privacy, support and sign-ups in other languages
              + "|\\bfolge(?:n sie|t)? uns (?:auf|bei)\\b|\\bunterstütz(?:e|en sie|t) (?:uns|unsere arbeit|unseren journalismus)\\b|\\bgefällt (?:dir|ihnen|euch) unser\\p{L}*\\b|\\b(?:suivez|rejoignez|retrouvez)-nous (?:aussi )?sur\\b|\\babonnez-vous (?:à|pour|dès|maintenant)\\b"
              + "|\\bs[ií]guenos (?:también )?en\\b|\\b[úu]nete (?:a nuestr\\p{L}+|al canal|desde)\\b|\\bnuestro canal de (?:youtube|telegram|whatsapp)\\b|\\bsiga-nos (?:também )?n[oa]s?\\b|\\bseguici (?:anche )?su\\b|\\bvolg ons (?:ook )?op\\b|\\b(?:obserwuj|śledź) nas (?:też )?(?:na|w)\\b|\\bdo subskrypcji\\b"
              + "|wir respektieren (?:deine|ihre) privatsphäre|newsletter (?:abonnieren|anmelden|bestellen)|(?:zum|für den|unseren) newsletter (?:an|abonn)|nous respectons votre vie privée"
              + "|inscrivez-vous à (?:la|notre|nos) (?:newsletter|lettre)|suscr[ií]b(?:ete|ase) a (?:nuestro|nuestra|la)|iscriviti alla (?:nostra )?newsletter|assine (?:a )?nossa newsletter|zapisz się (?:do|na) (?:nasz\\p{L}* )?newsletter"
              + "|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|materiał chroniony prawem|все права защищены|tüm hakları saklıdır|alla rättigheter förbehållna",
          "",
          FLAGS);

  /** What readers press. */
  static final Phrases BUTTON =
      Phrases.of(
          "share(?:s| (?:this|full|on|via|with|it|now|link).{0,40})?|copy(?: this)? link|link copied|shortlink copied|(?:print|e-?mail|save|tweet|pin|post|flip|send|bookmark|whatsapp|telegram|linkedin|facebook|twitter|reddit|pocket)(?: (?:this|it|now|share)(?: .{0,20})?)?"
              + "|listen(?: (?:now|live|to this (?:article|story)))?(?: [•·|].{0,30})?|watch(?: now)?|view all|show more|follow(?: us)?|like(?: this)?|top videos?|resize text|text size|font size|gift(?: this)?(?: article)?|save for later|play(?: now)?|download|transcript|(?:teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|stampa|delen|anhören|vorlesen|écouter|escuchar)",
          "[:.!…»>→+]*",
          FLAGS);

  /** Offers of letters by mail. */
  static final Phrases SIGN_UP =
      Phrases.of(
          "newsletters?\\b|\\b(?:to|in|straight to) your inbox\\b|(?:enter )?your e-?mail\\b|sign (?:me )?up\\b|\\bprivacy (?:notice|policy)\\b|subscribe\\b",
          "",
          FLAGS);

  private Furniture() {}
}
