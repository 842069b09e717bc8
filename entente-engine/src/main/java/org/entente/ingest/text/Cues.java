package org.entente.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line says about itself: that it is a byline, a date, a credit, a sign-up, the heading of a
 * section that is not the article. General habits of pages, no phrases of one site.
 *
 * <p>Each method looks at one line and at a bounded number of its characters.
 */
public final class Cues {
  /** No furniture line is longer. */
  private static final int LONGEST = 600;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Headings of what comes beside or after an article. */
  private static final Phrases SECTION =
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
  private static final Phrases NOISE_START =
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
              + "|(?:prev(?:ious)?|next)\\b(?:\\s(?:post|article|story|page))?\\s?[:»«|→←-]|(?:PREV|NEXT)\\s\\S|(?:←|→|«|»|‹|›)|page \\d+ of \\d+$"
              + "|(?:advertisement|advertorial|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|promoted)$|advertisement\\b.{0,40}$|(?:ad|ads)$"
              + "|(?:enable|please enable|turn on) javascript|(?:listen|watch) (?:to|now|on|this)\\b.{0,60}$|(?:play|pause|mute|unmute|replay)$"
              + "|this (?:audio|video|content|recording) (?:is|was|has|can)\\b"
              + "|(?:tags?|keywords?|topics?|categor(?:y|ies)|filed under|posted in|tagged|labels|schlagw[oö]rter|themen|mots[ -]clés|etiquetas)\\s?:"
              + "|(?:posted|published|filed) (?:in|under)\\b.{0,60}$|(?:source|sources|via|quelle|fuente|fonte)\\s?:\\s?.{0,200}$"
              + "|\\(?with (?:agency|agencies|wire) (?:inputs?|reports?)\\)?$|(?:get|catch|read|follow) (?:all )?(?:the )?(?:latest|breaking|top) (?:news|headlines|updates|stories)\\b.{0,160}$|(?:with (?:inputs?|files|agencies|information|reporting|contributions?) from|additional reporting|reporting by|edited by|editing by|writing by|compiled by|translated by|fact[- ]checked by|reviewed by|medically reviewed)\\b.{0,160}$"
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
  private static final Phrases NOISE_WITHIN =
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
              + "|\\bon google news\\b.{0,20}$|[→»›]$|javascript (?:is )?(?:disabled|required|enabled)|your browser does(?: not|n['’]t) support|trust principles"
              + "|\\btweets? (?:at|@)|\\b(?:support|fund) (?:our|independent|quality) journalism"
              + "|\\b(?:views?|opinions?) expressed\\b.{0,80}\\b(?:author|writer|own|contributor|necessarily|not|solely)|shortlink copied|link copied"
              + "|copied to clipboard"
              // Rights, privacy and sign-ups in other languages
              + "|wir respektieren (?:deine|ihre) privatsphäre|newsletter (?:abonnieren|anmelden|bestellen)|(?:zum|für den|unseren) newsletter (?:an|abonn)|nous respectons votre vie privée"
              + "|inscrivez-vous à (?:la|notre|nos) (?:newsletter|lettre)|suscr[ií]b(?:ete|ase) a (?:nuestro|nuestra|la)|iscriviti alla (?:nostra )?newsletter|assine (?:a )?nossa newsletter|zapisz się (?:do|na) (?:nasz\\p{L}* )?newsletter"
              + "|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|materiał chroniony prawem|все права защищены|tüm hakları saklıdır|alla rättigheter förbehållna",
          "",
          FLAGS);

  private static final Phrases BUTTON =
      Phrases.of(
          "share(?:s| (?:this|full|on|via|with|it|now|link).{0,40})?|copy(?: this)? link|link copied|shortlink copied|(?:print|e-?mail|save|tweet|pin|post|flip|send|bookmark|whatsapp|telegram|linkedin|facebook|twitter|reddit|pocket)(?: (?:this|it|now|share)(?: .{0,20})?)?"
              + "|listen(?: (?:now|live|to this (?:article|story)))?(?: [•·|].{0,30})?|watch(?: now)?|view all|show more|follow(?: us)?|like(?: this)?|top videos?|resize text|text size|font size|gift(?: this)?(?: article)?|save for later|play(?: now)?|download|transcript|(?:teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|stampa|delen|anhören|vorlesen|écouter|escuchar)",
          "[:.!…»>→+]*",
          FLAGS);

  private static final Phrases SIGN_UP =
      Phrases.of(
          "newsletters?\\b|\\b(?:to|in|straight to) your inbox\\b|(?:enter )?your e-?mail\\b|sign (?:me )?up\\b|\\bprivacy (?:notice|policy)\\b|subscribe\\b",
          "",
          FLAGS);

  private static final String AGENCIES =
      "(?:getty(?: images)?|a\\.?f\\.?p\\.?|reuters|\\bap\\b(?: photo)?|associated press|epa(?:-efe)?|efe|shutterstock|bloomberg|xinhua|tass|sputnik|anadolu(?: agency)?|\\baa\\b|pa (?:media|wire|images)|istock(?:photo)?|alamy(?: stock photo)?|dpa|picture[ -]alliance|imago|zuma(?: press)?|nurphoto|unsplash|pexels|pixabay|wikimedia(?: commons)?|flickr|handout|pool|kyodo|yonhap|ians|pti|\\bani\\b|file photo|courtesy|afp photo|ukrinform|eyevine|keystone|magnum photos?|instagram|screengrab|screenshot|stringer|archive)";

  /** A line that only says whose a picture is. */
  private static final Phrases CREDIT =
      Phrases.of(
          "(?:photo(?:graph(?:er|y|s)?|s)?|image[sn]?|pictures?|picture credits?|illustrations?|graphics?|video|foto(?:s|grafie)?|bild(?:er|quelle|rechte)?|cover|credits?|crédit|credit line|fuente|quelle|file|cartoon|map|artwork|art|header image|featured image|cover image|main image)(?: (?:credits?|courtesy(?: of)?|source|by|from|via|photo|illustration|von|copyright))*\\s?[:/|©-]\\s?.{0,100}"
              + "|(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphic|video) (?:by|courtesy|credits?|from|via|supplied|provided)\\b.{0,80}"
              + "|©.{0,80}|\\(?(?:.{0,50}[/|•–—-]\\s?)?"
              + AGENCIES
              + "(?:\\s?[/|,•–—-]\\s?.{0,40})?(?: images| photo| photos)?\\)?\\.?",
          "",
          FLAGS);

  /** What at the end of a line gives it away as a caption. */
  private static final Phrases CAPTION_END =
      Phrases.of(
          "[(\\[](?:(?:photo|image|picture|photograph|pic|file|illustration|foto|credit|courtesy)\\b[^)\\]]{0,80}|[^)\\]]{0,60}\\b(?:photo|photos|image|images|photograph|pool|handout)|(?:[^)\\]]{0,60}[/ ])?"
              + AGENCIES
              + "(?:[/ ,][^)\\]]{0,50})?)[)\\]]\\.?"
              + "|[.!?\"”)]?\\s[|–—-]?\\s?(?:photo(?:graph)?s?|images?|pictures?|foto|bild|credit|illustration)(?: (?:credit|by|courtesy(?: of)?|source))?\\s?:\\s?.{1,80}"
              + "|[.!?\"”]\\s(?:photo|image|picture|photograph)s? (?:by|courtesy)\\b.{1,80}"
              + "|(?:\\s[|–—]\\s?|[.!?\"”]\\s)[^.!?|]{0,50}"
              + AGENCIES
              + "(?:[/ ][^.]{0,40})?"
              + "|\\s?©\\s?.{0,80}|\\bap photo/.{1,60}",
          "$",
          FLAGS);

  private static final Pattern PICTURE = Pattern.compile("(?i)photo|image|picture");

  private static final Pattern CAPTION_START =
      Pattern.compile(
          "^(?:file (?:photo|pic(?:ture)?|image)\\b|(?:in this|a) (?:file |handout |undated |still |satellite |aerial )?(?:photo|image|picture|grab)\\b.{0,60}(?:shows?|released|taken|provided)|(?:\\(?(?:from )?(?:left|l|clockwise)\\)?[,:] )|representational image|\\[?image:|photo:|picture:|caption:)",
          FLAGS);

  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|reporting (?:for .{2,40} )?by|written by|words by|story by|text by|report by|authors?\\s?:|author|von|par|por|di|door)\\s?:?\\s+(.{2,150})$",
          FLAGS);

  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "\\s*(?:[|•·;]|\\s[–—-]\\s|,\\s(?=(?:[^,]*\\b(?:writer|reporter|editor|correspondent|columnist|staff|press|news|bureau|contributor|analyst|journalist|producer|in)\\b))|\\b(?:published|updated|posted|last updated|on)\\b|\\b(?-i:for|in)\\s(?-i:(?=\\p{Lu}))).*$",
          FLAGS);

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:\\p{Lu}[\\p{L}.'’-]*|de|da|di|del|della|dos|van|von|der|den|el|al|bin|ben|la|le|y|e|and|und|et|&|,))*(?:,?\\s(?:Jr|Sr)\\.?)?");

  private static final String PLACED_NAME =
      "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,2} in \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?";

  private static final Pattern PLACED_NAMES =
      Pattern.compile(PLACED_NAME + "(?:(?:, | and )" + PLACED_NAME + ")*");

  private static final Pattern RIGHTS = Pattern.compile("©|\\(c\\) ?\\d{4}|\\bcopyright\\b", FLAGS);

  private static final Pattern ROLE_LINE =
      Pattern.compile(
          "(?:.{0,40}\\b)?(?:correspondent|reporter|editor|writer|columnist|journalist|bureau chief|analyst|contributor)(?:\\b.{0,40})?",
          FLAGS);

  private static final Pattern OUTLET =
      Pattern.compile(
          "(?:The )?(?:\\p{Lu}[\\p{L}'’&-]*(?: of(?: the)?)? ){0,3}(?:Gazette|Times|Post|News|Herald|Tribune|Journal|Daily|Today|Chronicle|Observer|Telegraph|Mail|Review|Press|Agency|Ledger|Independent|Standard|Globe|Monitor|Register|Courier|Bulletin|Dispatch|Weekly|Magazine|Morning)(?: \\p{Lu}[\\p{L}'’-]*){0,2}");

  private static final Pattern SIGNED_PLACE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu}.'’-]+(?:\\s\\p{Lu}[\\p{Lu}.'’-]+){1,4})(?:\\s?[–—-]\\s?|\\s?/\\s?).{2,60}$");

  private static final Pattern DATE_WORDS =
      Pattern.compile(
          "published|updated|posted|modified|last|created|first|date|on|at|the|min(?:ute)?s?|read(?:ing)?|time|am|pm|uhr|um|le|à|mis|jour|publié|stand|veröffentlicht|aktualisiert|gmt|utc|est|edt|cet|cest|ist|bst|pst|pdt|et|hrs?|hours?|ago|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|and|by|in|\\d+|[a-z]",
          FLAGS);

  private static final Pattern READING_TIME =
      Pattern.compile(
          "^(?:(?:reading|read) time\\s?:?\\s?)?(?:about |approx\\.? )?\\d+[ -]?(?:min(?:ute)?s?\\.?)(?: read(?:ing)?(?: time)?)?$|^(?:lesezeit|temps de lecture).{0,30}$|^(?:an? )?\\d+ (?:hours?|days?|weeks?|months?|years?) ago$",
          FLAGS);

  private static final Pattern BIO =
      Pattern.compile(
          "^(?:the|this|our) (?:author|writer|contributor|columnist|reporter)s?\\b.{0,60}\\b(?:is|are|was|has|works?|writes?|teach|served?|covers?)\\b"
              + "|\\bthe (?:author|writer) is (?:a|an|the)\\b|(?:current )?research interests? (?:include|are|lie|focus)"
              + "|^(?:(?:he|she|they) )?(?:is|are|was) (?:a|an|the)\\b.{0,80}\\b(?:author|writer|member|fellow|professor|lecturer|journalist|reporter|analyst|researcher|editor|director|student|columnist|associate|correspondent|co-?founder|expert|consultant)\\b"
              + "|\\b(?:can be (?:reached|contacted|followed)|follow (?:him|her|them) on|you can (?:follow|reach|contact) (?:him|her|them)|(?:his|her) (?:latest|new|most recent|forthcoming) book)\\b"
              + "|^(?-i:\\p{Lu})[\\p{L}.'’-]+(?: (?-i:\\p{Lu})[\\p{L}.'’-]+){1,3} (?:teaches|covers|reports (?:on|from|for)|writes (?:about|for|on)|edits|blogs|is the author of)\\b"
              + "|^(?:he|she) (?:tweets|writes|covers|reports|blogs|previously|holds|has (?:written|worked|covered|a (?:degree|master))|lives in|studied|graduated)\\b",
          FLAGS);

  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:is|was|works as|serves as)\\b.{0,40}\\b(?:author|writer|reporter|journalist|correspondent|editor|columnist|professor|lecturer|fellow|analyst|director|researcher|founder|contributor|blogger|expert|specialist|consultant|scholar|associate|student|freelance\\w*|producer|strategist|manager|ceo|president|head|chair\\w*|coordinator|covers|covering)\\b|\\b(?:covers|writes about|reports on|writes for|has been writing|has written|joined|loves|enjoys)\\b",
          FLAGS);

  private static final Pattern SIGN_OFF_ROLE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}(?:, .{0,60},)? (?:is|was) (?:a|an|the|our)\\b.{0,60}\\b(?:staff |senior |freelance |contributing |national |political |foreign )?(?:reporter|journalist|correspondent|columnist|writer|editor|contributor|blogger)\\b.{0,60}\\b(?:at|for|with|of|based|who|covering)\\b");

  private static final Pattern LOGO = Pattern.compile("^(.{2,40}?) logo$", FLAGS);

  private Cues() {}

  /** Whether the line is what readers press, or a mere count or time: no letters in it. */
  public static boolean isButton(String line) {
    return line.length() <= 60 && (BUTTON.matches(line) || !hasLetter(line));
  }

  private static boolean hasLetter(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLetter(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line asks for an address to write to, or offers letters by mail. */
  public static boolean isSignUp(String line) {
    return line.length() <= LONGEST && SIGN_UP.standIn(line);
  }

  /** Whether the line heads a section that is not the article: related, comments, tags, bio. */
  public static boolean isSection(String line) {
    return line.length() <= 90 && SECTION.matches(line);
  }

  /** Whether the line is furniture: sign-up, cookies, rights, share, pointers elsewhere. */
  public static boolean isNoise(String line) {
    return line.length() <= LONGEST
        && (isHashtags(line) || NOISE_START.begin(line) || NOISE_WITHIN.standIn(line));
  }

  /** Whether the line only says whose a picture is. */
  public static boolean isCredit(String line) {
    return line.length() <= 120 && CREDIT.matches(line);
  }

  /** Whether the line describes a picture and says so. */
  public static boolean isCaption(String line) {
    return line.length() <= LONGEST
        && (CAPTION_START.matcher(line).lookingAt() || endsAsCaption(tail(line)));
  }

  private static boolean endsAsCaption(String tail) {
    return mayEndAsCaption(tail) && CAPTION_END.standIn(tail);
  }

  /** A sentence that names no picture and has no mark of a credit ends as prose does. */
  private static boolean mayEndAsCaption(String tail) {
    int last = tail.length() - 1;
    if (last < 1 || tail.charAt(last) != '.') {
      return true;
    }
    char before = tail.charAt(last - 1);
    return before == ')'
        || before == ']'
        || before == 'p'
        || before == 'P'
        || tail.indexOf(':') >= 0
        || tail.indexOf('©') >= 0
        || PICTURE.matcher(tail).find();
  }

  private static String tail(String line) {
    return line.length() <= 160 ? line : line.substring(line.length() - 160);
  }

  /** Whether the line is all hashtags. */
  public static boolean isHashtags(String line) {
    if (line.isEmpty() || line.charAt(0) != '#' || line.length() < 2) {
      return false;
    }
    for (String word : line.split(" ", -1)) {
      if (word.length() < 2
          || word.charAt(0) != '#'
          || !Character.isLetterOrDigit(word.charAt(1))) {
        return false;
      }
    }
    return true;
  }

  /** The name in a byline such as "By Jane Doe, Staff Writer | 3 July"; empty when it is none. */
  public static Optional<String> findByline(String line) {
    if (line.length() > 160) {
      return Optional.empty();
    }
    Matcher by = BY.matcher(line);
    if (by.matches()) {
      return findName(by.group(1));
    }
    int bar = line.indexOf(" | ");
    if (bar > 0 && BY.matcher(line.substring(bar + 3)).matches()) {
      return findByline(line.substring(bar + 3));
    }
    Matcher signed = SIGNED_PLACE.matcher(line);
    return signed.matches() && Characters.words(line) <= 12
        ? Optional.of(signed.group(1))
        : Optional.empty();
  }

  /** The names in a line such as "Ann Lee in Rome and Bo Ek in Oslo"; empty when it is none. */
  public static Optional<String> findPlacedNames(String line) {
    if (line.length() > 120 || !PLACED_NAMES.matcher(line).matches()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String part : line.split(", | and ", -1)) {
      names.add(part.substring(0, part.indexOf(" in ")));
    }
    return Optional.of(String.join(", ", names));
  }

  /** Whether the line tells whose rights the page is. */
  public static boolean isRights(String line) {
    return line.length() <= LONGEST && RIGHTS.matcher(line).find();
  }

  /** Whether the line is a journalist's office, as pages write it under the name. */
  public static boolean isRole(String line) {
    return Characters.words(line) <= 6 && ROLE_LINE.matcher(line).matches();
  }

  /** The newspaper or agency a short line or one of its parts names; empty when none. */
  public static Optional<String> findOutlet(String line) {
    if (line.length() <= 120) {
      for (String part : line.split("\\s*[,|•·;]\\s*| [–—-] ", -1)) {
        if (OUTLET.matcher(part).matches() && part.indexOf(' ') > 0) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }

  /** The name or names at the start of {@code text}, without what follows; empty when none. */
  public static Optional<String> findName(String text) {
    String rest = text;
    Optional<Dates.Found> date = Dates.search(rest, Dates.Order.DAY_FIRST);
    if (date.isPresent()) {
      rest = rest.substring(0, date.get().start());
    }
    rest = AFTER_NAME.matcher(rest).replaceFirst("").strip();
    while (!rest.isEmpty() && ",;:|–—-(".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
      rest = rest.substring(0, rest.length() - 1).strip();
    }
    return rest.length() >= 2 && rest.length() <= 100 && NAME.matcher(rest).matches()
        ? Optional.of(rest)
        : Optional.empty();
  }

  /** Whether the line says no more than a date, a time and "published" or "updated". */
  public static boolean isDateLine(String line) {
    if (line.length() > 140) {
      return false;
    }
    if (READING_TIME.matcher(line).matches()) {
      return true;
    }
    Optional<Dates.Found> date = Dates.search(line, Dates.Order.DAY_FIRST);
    if (date.isEmpty()) {
      return false;
    }
    String rest = line.substring(0, date.get().start()) + " " + line.substring(date.get().end());
    int others = 0;
    for (String word : Characters.key(rest).split(" ", -1)) {
      if (!word.isEmpty() && !DATE_WORDS.matcher(word).matches()) {
        others++;
      }
    }
    return others <= 1 || others <= 3 && Dates.search(rest, Dates.Order.DAY_FIRST).isPresent();
  }

  /**
   * Whether a last paragraph tells who the author is.
   *
   * @param byline the author, where known
   */
  public static boolean isBio(String paragraph, @Nullable String byline) {
    if (paragraph.length() > 1200) {
      return false;
    }
    String head = paragraph.length() > 400 ? paragraph.substring(0, 400) : paragraph;
    if (BIO.matcher(head).find() || SIGN_OFF_ROLE.matcher(head).find()) {
      return true;
    }
    return byline != null
        && byline.length() > 4
        && head.toLowerCase(Locale.ROOT).startsWith(byline.toLowerCase(Locale.ROOT))
        && ROLE.matcher(head).find();
  }

  /** Where in a last paragraph a fused bio begins, or the paragraph's length. */
  public static int bioStart(String paragraph, @Nullable String byline) {
    int from = Math.max(0, paragraph.length() - 1500);
    for (int i = from; i + 2 < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if ((c == '.' || c == '!' || c == '?' || c == '”' || c == '"')
          && paragraph.charAt(i + 1) == ' '
          && Character.isUpperCase(paragraph.charAt(i + 2))) {
        String rest = paragraph.substring(i + 2);
        if (startsBio(rest, byline)) {
          return i + 1;
        }
      }
    }
    return paragraph.length();
  }

  private static final Pattern FUSED_BIO =
      Pattern.compile(
          "^(?:about the author\\b|(?:the|this) (?:author|writer) (?:is|was|works|teaches)\\b|(?:the )?(?:views|opinions) expressed\\b)",
          FLAGS);

  private static boolean startsBio(String rest, @Nullable String byline) {
    String head = rest.length() > 300 ? rest.substring(0, 300) : rest;
    return FUSED_BIO.matcher(head).find()
        || SIGN_OFF_ROLE.matcher(head).find()
        || byline != null
            && byline.indexOf(' ') > 0
            && head.startsWith(byline)
            && ROLE.matcher(head).find();
  }

  /** The outlet in a line such as "The Daily Planet logo"; empty when it is none. */
  public static Optional<String> findLogo(String line) {
    Matcher logo = LOGO.matcher(line);
    return logo.matches() ? Optional.of(logo.group(1)) : Optional.empty();
  }
}
