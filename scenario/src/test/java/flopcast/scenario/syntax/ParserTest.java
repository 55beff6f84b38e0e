package flopcast.scenario.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    /// Every row: a text (`\n` for a line's end) and how it is read, or the codes of its problems.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "  =>  ",
            quoteCharacter = '\0',
            textBlock =
                    """
                    1 + 2 * 3  =>  (+ 1 (* 2 3))
                    1 - 2 - 3  =>  (- (- 1 2) 3)
                    2 ^ 3 ^ 2  =>  (^ 2 (^ 3 2))
                    -2^2  =>  (^ (- 2) 2)
                    !a && b || c  =>  (|| (&& (! a) b) c)
                    a || b && c == d < e to f + g * h ^ i  =>  (|| a (&& b (== c (< d (to e (+ f (* g (^ h i))))))))
                    a ^ b * c + d to e < f == g && h || i  =>  (|| (&& (== (< (to (+ (* (^ a b) c) d) e) f) g) h) i)
                    a .+ b .* c .^ d ./ e .- f  =>  (.- (.+ a (./ (.* b (.^ c d)) e)) f)
                    a < b == c >= d  =>  (== (< a b) (>= c d))
                    a < b < c  =>  !comparison-chain
                    a == b != c  =>  !comparison-chain
                    1 to 2 to 3  =>  (to (to 1 2) 3)
                    x -> f  =>  (f x)
                    x -> f(y) -> g  =>  (g (f x y))
                    -x -> f ^ 2  =>  (^ (f (- x)) 2)
                    x\\n-> f\\n  -> List.map(g)  =>  (List.map (f x) g)
                    x -> {|y| y + 1}  =>  ((|y| (+ y 1)) x)
                    x -> d.f(2)  =>  ((. d f) x 2)
                    1\\nto 2  =>  (to 1 2)
                    a = 1\\nto = 2  =>  (= a 1) (= to 2)
                    1 +\\n2  =>  (+ 1 2)
                    a = 1 *\\n  2; b = 3  =>  (= a (* 1 2)) (= b 3)
                    a = 1\\n-2  =>  (= a 1) (- 2)
                    (1\\n+ 2)  =>  (+ 1 2)
                    if a then b else c  =>  (if a b c)
                    if a\\nthen {b}\\nelse if c then d else e  =>  (if a {b} (if c d e))
                    a ? b : c ? d : e  =>  (if a b (if c d e))
                    if = 3  =>  (= if 3)
                    1 + if a then b else c  =>  !unexpected-token
                    f(1, x)(2)[3].d  =>  (. (at ((f 1 x) 2) 3) d)
                    Law("a", {uncertain: true}).loss(n)  =>  ((. (Law "a" (dict "uncertain":#true)) loss) n)
                    [1, 2, [3],]  =>  (list 1 2 (list 3))
                    {a}  =>  {a}
                    {}  =>  (dict)
                    {a, b}  =>  (dict "a":a "b":b)
                    {a: 1, "b c": 2, d}  =>  (dict "a":1 "b c":2 "d":d)
                    {\\n  a: 1,\\n  b: {c: 2},\\n}  =>  (dict "a":1 "b":(dict "c":2))
                    { x = 1; x + 1 }  =>  {(= x 1) (+ x 1)}
                    {a ? b : c}  =>  {(if a b c)}
                    {|| 5}  =>  (|| 5)
                    {|x, y: [0, 1]| x * y}  =>  (|x y:(list 0 1)| (* x y))
                    {|x| y = x\\n y}  =>  (|x| {(= y x) y})
                    {|x :: token| x} :: FLOP  =>  (|x::token|::FLOP x)
                    f(a, b) = a + b  =>  (= f (|a b| (+ a b)))
                    f(n :: parameter) :: FLOP = n  =>  (= f (|n::parameter|::FLOP n))
                    x :: kg * m / s ^ 2 = 1  =>  (= x::kg*m/s^2 1)
                    f(x: [0, 10]) = x  =>  (= f (|x:(list 0 10)| x))
                    export x = 1  =>  (export x 1)
                    @a @b(1, "c")\\nx = 1  =>  @a() @b(1 "c") (= x 1)
                    import "m.flop" as m\\nm.x  =>  (import "m.flop" m) (. m x)
                    scenario "t" as of 2022-12-21\\n1  =>  (scenario "t" 2022-12-21) 1
                    scenario "t"; x = 1  =>  (scenario "t") (= x 1)
                    scenario = 1; unit = 2; observe = 3; unit * scenario - observe  =>  (= scenario 1) (= unit 2) (= observe 3) (- (* unit scenario) observe)
                    unit sequence; unit EUR = 1.05 USD  =>  (unit sequence) (unit EUR (1.05 <USD>))
                    observe x > 3; observe y ~ normal(0, 1)  =>  (observe (> x 3)) (observe y ~ (normal 0 1))
                    513.85 PFLOP/s  =>  (513.85 <PFLOP/s>)
                    1.4T tokens  =>  (1400000000000 <tokens>)
                    40% to 80%  =>  (to 0.4 0.8)
                    6 to 12 months  =>  (to (6 <months>) (12 <months>))
                    (4 to 10) PFLOP/s  =>  ((to 4 10) <PFLOP/s>)
                    5 s ^ 2  =>  (^ (5 <s>) 2)
                    5 s^2  =>  (5 <s^2>)
                    5 s*n  =>  (5 <s*n>)
                    5 s/2  =>  (/ (5 <s>) 2)
                    0.3 1/year  =>  (0.3 <1/year>)
                    3 USD/(chip*hour) + 2  =>  (+ (3 <USD/(chip*hour)>) 2)
                    2 s^(1/2)  =>  (2 <s^(1/2)>)
                    5 s*f(x)  =>  !unit-unfinished
                    5minutes + 5years  =>  (+ (5 <minutes>) (5 <years>))
                    5m + 5 m  =>  (+ 0.005 (5 <m>))
                    5min  =>  !number-suffix
                    10kk  =>  !number-suffix
                    3 T tokens  =>  !suffix-apart
                    x in ZFLOP  =>  (in x <ZFLOP>)
                    a to b in days > 3 days  =>  (> (in (to a b) <days>) (3 <days>))
                    x in days + 1  =>  !conversion-inside
                    in = 1; in + in  =>  (= in 1) (+ in in)
                    if 5 s > x then 1 else 2  =>  (if (> (5 <s>) x) 1 2)
                    'it''s'  =>  !unexpected-token
                    "a\\\\n\\\\u00b5"  =>  "a\\n\\u00b5"
                    .5 + 3. + 1.5e3  =>  (+ (+ 0.5 3) 1500)
                    x = 1 // c\\n/* d\\n */ y = 2  =>  (= x 1) (= y 2)
                    """)
    void readsAs(String source, String expected) {
        assertEquals(
                expected.replace("\\n", "\n").replace("\\u00b5", "µ"),
                read(source.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\")));
    }

    private static String read(String text) {
        try {
            return Tree.of(Parser.parse(new SourceText("test.flop", text), 500, 1 << 20));
        } catch (ScenarioException e) {
            return "!"
                    + String.join(
                            " ", e.problems().stream().map(problem -> problem.code()).toList());
        }
    }
}
