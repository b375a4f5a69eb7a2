import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import ConfigError
from crosscheck.ingest.boilerplate import find_boilerplate
from crosscheck.ingest.pages import build_pages

ARTICLE = """Le pont de Lanvern a rouvert lundi après six mois de travaux, qui ont coûté 12 millions d'euros.

Quelque 4 000 voitures y passent chaque jour, selon la mairie. « Nous avons tenu les délais », a dit le maire.

The bridge was closed in March after an inspection found cracks in two of its five piers, the council said.
"""
CLOUD = " ".join(f"pont travaux circulation Lanvern sécurité budget{n} acier inspection mairie" for n in range(6))


def furniture(text: str) -> list[str]:
    return [text[start:end] for start, end in find_boilerplate(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Partager",
        "Partager :",
        "Share this story",
        "*Share this story* · *Print* · *Email*",
        "Partager sur Facebook | Partager par e-mail | 12K abonnés",
        "Follow us on X and Facebook | 5.1M followers",
        "Suivez-nous : 48 000 abonnés sur Instagram",
        "340 partages",
        "Facebook 342 · X 128 · Reddit 51",
        "Lire aussi : Le pont de Lanvern en dix dates",
        "**À lire aussi** : [Le chantier](https://example.org/a)",
        "Read next: Ten bridges to see",
        "Tags: bridges, works, council",
        "Mots-clés : ponts, travaux",
        "Accueil - Régions - Ouest - Le pont rouvre",
        "Home > News > Bridges",
        "Nous utilisons des cookies pour mesurer l'audience. Accepter | Refuser",
        "We use cookies to improve your experience.",
        "Accepter | Refuser",
        "Votre adresse e-mail ne sera pas publiée.",
        "Subscribe to our newsletter — 250,000 readers already have",
        "#pont #travaux #Lanvern",
        "Commentaires (23)",
        "- [Un](https://example.org/1)\n- [Deux](https://example.org/2)\n- [Trois](https://example.org/3)",
        "facebook\n5M+\nFacebook followers",
        "4 min read",
        "Publié le 11 février 2026 à 18h30 · Temps de lecture : 3 min · 24 commentaires",
        "Par Anne Rey | 3 min de lecture | 24 commentaires",
        "By Jane Doe · Published 4 March 2026, 08:00 · 4 min read",
        "Lecture 3 min.",
        "Temps de lecture : 4 min",
        "Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.",
        "Abonnez-vous à partir de 1 € par mois",
        "Déjà abonné ? Connectez-vous",
        "Already have an account? Log in to continue reading.",
        "Subscribe for $1 a week",
        "© 2026 La Feuille",
        "Correction : une première version de cet article indiquait que 120 passagers étaient à bord. Ils étaient 87.",
        "Cet article indiquait à l'origine que la société employait 2 150 personnes.",
        "Correction: an earlier version of this article said 120 passengers were on board. There were 87.",
        "This story incorrectly stated that the bridge cost $3 million.",
    ],
)
def test_furniture_is_found(line: str) -> None:
    text = f"{ARTICLE}\n{line}\n\n{ARTICLE}"
    assert "\n".join(furniture(text)) == line


@pytest.mark.parametrize(
    "line",
    [
        "Facebook",
        "Facebook et Instagram",
        "Par Anne Rey | Publié le 11 février 2026",
        "Le 11 février 2026 · 24 morts",
        "Facebook compte 3 milliards d'utilisateurs.",
        "Le groupe a gagné 48 000 abonnés sur Instagram en un an.",
        "Facebook gagne 48 000 abonnés",
        "Partager les fruits de la croissance : le plan du ministre",
        "Les commentaires du ministre ont surpris.",
        "The company lost 5 million followers on X last year.",
        "Sur le même sujet, le ministre a refusé de répondre.",
        "Home prices - which fell 3% - will rise, analysts say",
        "12 400",
        "2026",
        "- 16 films compete for the prize",
        "[Le rapport](https://example.org/rapport)",
        "4 minutes",
        "Lecture à voix haute : 300 élèves en finale",
        "Il vous reste dix jours pour déclarer vos revenus de 2025.",
        "À lire : le rapport du conseil. Il évalue le pont à 14 millions d'euros.",
        "Share prices: up 3% at noon",
        "A previous version of the plan would have cost $3 million.",
        "Mis à jour en 2024, le plan coûte 3 millions d'euros.",
        "Membres : Aldane, Corvane, Duinland, Forgeval, Hydria, Immunéa, Kelwood, Lumenforge, Nordlund, Orme, Petrel,"
        " Quintela, Rouvre, Solvane, Talavia, Unirail, Valera, Wolden, Xenia, Yverne, Zorn, Brenac, Marsanne, Ashmere.",
    ],
)
def test_the_article_is_left_alone(line: str) -> None:
    text = f"{ARTICLE}\n{line}\n\n{ARTICLE}"
    assert furniture(text) == []


@pytest.mark.parametrize(
    ("lead", "rest"),
    [
        ("Mise à jour le 4 mai 2026 à 18 h 40 : ", "le pont a coûté 14 millions d'euros."),
        ("Updated 4 May 2026, 18:40: ", "the bridge cost 14 million euros."),
    ],
)
def test_what_leads_a_line_and_says_when_the_page_was_changed(lead: str, rest: str) -> None:
    assert furniture(f"{lead}{rest}\n\n{ARTICLE}") == [lead]


def test_after_a_comment_form_nothing_belongs_to_the_article() -> None:
    tail = "Laisser un commentaire\n\nJean : le pont a coûté 40 millions !\n"
    assert furniture(f"{ARTICLE}\n{ARTICLE}\n{tail}") == [tail]


def test_a_comment_button_above_the_article_ends_nothing() -> None:
    text = f"Commentaires\n\n{ARTICLE}"
    assert furniture(text) == ["Commentaires"]


@pytest.mark.parametrize("cloud", [CLOUD, CLOUD[:250]])
def test_a_cloud_of_tags_and_what_follows_are_furniture(cloud: str) -> None:
    assert furniture(f"{ARTICLE}\n{cloud}\n\n5M+\nFacebook followers\n")[0].startswith(cloud)


@given(st.text(alphabet=st.sampled_from(" \n\r|·:#-[]()1234abcXé.,\u2028"), max_size=400))
def test_stretches_are_in_order_apart_and_within_the_text(text: str) -> None:
    last = -1
    for start, end in find_boilerplate(text):
        assert last < start < end <= len(text)
        last = end


def test_long_lines_take_linear_time() -> None:
    for line in ("a" * 2_000_000, "1.2" * 500_000, "| · " * 400_000, "[" * 1_000_000, "#a " * 500_000, "- " * 500_000):
        find_boilerplate(line)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[furniture]\nwole = []", "furniture.wole"),
        ("[furniture]\nwhole = 'x'", "furniture.whole"),
        ("[furniture]\nwhole = [1]", "furniture.whole"),
        ("[feet]\nwhole = []", "feet"),
    ],
)
def test_a_data_file_with_a_mistake_names_it(text: str, key: str) -> None:
    with pytest.raises(ConfigError, match=f'"{key}"') as caught:
        build_pages({"xx.toml": text})
    assert caught.value.location is not None and caught.value.location.file == "pages/xx.toml"


def test_a_data_file_that_is_no_toml_is_named() -> None:
    with pytest.raises(ConfigError, match="TOML") as caught:
        build_pages({"xx.toml": "[furniture"})
    assert caught.value.location is not None and caught.value.location.file == "pages/xx.toml"
