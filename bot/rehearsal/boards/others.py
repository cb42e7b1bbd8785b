"""Four more invented boards: Brent's procedure, Cambridgeshire and Peterborough's, and Working Together by itself."""

from bot.rehearsal.boards.usual import Named, usual_board

WENDLE = usual_board(
    key="wendle",
    name="Wendle",
    procedure="brent",
    prefix="WEN",
    areas=("Wendle", "Wendle Park"),
    panel="SCR sub-group",
    named=Named(
        referrer="dina Dina Farouk",
        manager="callum Callum Reyes",
        team="sunita Sunita Bose",
        chair="helena Helena Marsh",
        deputy="otis Otis Granger",
        panel_chair="marcus Marcus Ojo",
        notifier="pia Pia Lund",
        police="elin Elin Warde",
        hospital="rafi Rafi Cohen",
        senior="joan Joan Tully",
    ),
)
FENMARCH = usual_board(
    key="fenmarch",
    name="Fenmarch",
    procedure="cambridgeshire-peterborough",
    prefix="FEN",
    areas=("Fenmarch", "Sedgeby"),
    panel="SCR Sub Committee",
    named=Named(
        referrer="tess Tess Arkell",
        manager="gwen Gwen Ashby",
        team="karim Karim Aziz",
        chair="winifred Winifred Sadler",
        deputy="piotr Piotr Zielny",
        panel_chair="odette Odette Brand",
        notifier="luca Luca Rossall",
        police="shona Shona Kerr",
        hospital="ravi Ravi Menon",
        senior="bram Bram Dekker",
    ),
)
THORNHYTHE = usual_board(
    key="thornhythe",
    name="Thornhythe",
    procedure="working-together-2015",
    prefix="THO",
    areas=("Thornhythe",),
    panel="standing panel",
    named=Named(
        referrer="ewa Ewa Cole",
        manager="felix Felix Amadi",
        team="nora Nora Quist",
        chair="isaac Isaac Penrow",
        deputy="lena Lena Strand",
        panel_chair="abdul Abdul Rashford",
        notifier="cora Cora Vale",
        police="miles Miles Everard",
        hospital="tamsin Tamsin Roe",
        senior="ugo Ugo Bellamy",
    ),
)
OXMARSH = usual_board(
    key="oxmarsh",
    name="Oxmarsh",
    procedure="working-together-2013",
    prefix="OXM",
    areas=("Oxmarsh",),
    panel="standing panel",
    named=Named(
        referrer="rosa Rosa Whitlow",
        manager="stefan Stefan Idle",
        team="anwen Anwen Pugh",
        chair="beatrix Beatrix Oyelaran",
        deputy="conrad Conrad Fell",
        panel_chair="sefa Sefa Tuilagi",
        police="dunstan Dunstan Hale",
        hospital="maeve Maeve Corrin",
        senior="zeb Zeb Thackray",
    ),
)
